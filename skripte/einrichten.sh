#!/bin/sh
# Sees to it that the program can be built: a Swift toolchain and the Debian packages it needs.
#
# usage: einrichten.sh [--tests]
# With --tests also what only the tests need. Where nothing is missing, no network is used.
set -eu

ende() {
  printf '%s\n' "$1" >&2
  exit 1
}

if ! command -v swift >/dev/null; then
  ende "Es fehlt Swift ab Version 6; laden Sie es von https://www.swift.org/install und nehmen Sie seinen Ordner usr/bin in PATH auf."
fi
fassung=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\).*/\1/p' | head -n 1)
if [ "${fassung:-0}" -lt 6 ]; then
  ende "Swift ist zu alt (Version ${fassung:-unbekannt}); nötig ist Version 6 oder neuer von https://www.swift.org/install."
fi

fehlend=''
for paket in libsqlite3-dev libncurses-dev libsodium-dev libutf8proc-dev libcadical-dev; do
  zustand=$(dpkg-query -W -f '${db:Status-Status} ' "$paket" 2>/dev/null || true)
  case $zustand in
  installed*) ;;
  *) fehlend="$fehlend $paket" ;;
  esac
done
werkzeuge='make'
[ "${1:-}" = --tests ] && werkzeuge='make tmux python3 sqlite3'
for werkzeug in $werkzeuge; do
  command -v "$werkzeug" >/dev/null || fehlend="$fehlend $werkzeug"
done
[ -n "$fehlend" ] || exit 0

if ! command -v apt-get >/dev/null; then
  ende "Es fehlen die Debian-Pakete$fehlend; installieren Sie, was ihnen auf diesem System entspricht."
fi
if [ "$(id -u)" -eq 0 ]; then
  als_root=''
elif command -v sudo >/dev/null && sudo true; then
  als_root='sudo env DEBIAN_FRONTEND=noninteractive'
else
  ende "Es fehlen die Pakete$fehlend; lassen Sie sie als root installieren: apt-get install$fehlend"
fi
printf 'Installiert werden die Pakete%s …\n' "$fehlend"
protokoll=$(mktemp)
trap 'rm -f "$protokoll"' EXIT
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the words of both variables are meant one by one
if ! { $als_root apt-get update -qq && $als_root apt-get install -y -qq $fehlend; } >"$protokoll" 2>&1
then
  tail -n 5 "$protokoll" >&2
  ende "Die Pakete$fehlend ließen sich nicht installieren; prüfen Sie die Netzverbindung und versuchen Sie es noch einmal."
fi
