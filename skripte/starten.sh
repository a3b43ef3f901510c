#!/bin/sh
# Opens the program; makes the demo database first where there is none at the usual place.
#
# usage: starten.sh PROGRAM
#        starten.sh --pruefe   only says whether it could be opened here
set -eu

if ! [ -t 0 ] || ! [ -t 1 ]; then
  echo 'Platzwart braucht ein Terminal; ohne eines gehen die Befehle, siehe „platzwart --hilfe“.' >&2
  exit 1
fi
[ "$1" = --pruefe ] && exit 0

datei=${PLATZWART_DATENBANK:-${XDG_DATA_HOME:-${HOME:-}/.local/share}/platzwart/platzwart.db}
[ -e "$datei" ] || "$1" demo "$datei"
exec "$1"
