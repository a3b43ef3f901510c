extension Schema {
  /// The records of the Zentrale Vergabe; since version 3.
  static let vergabetabellen = [
    """
    CREATE TABLE katalog(\(kopf)
      id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), gleichstand TEXT NOT NULL,
      quelle TEXT NOT NULL, luecken TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL,
      CHECK (von <= bis)
    ) STRICT
    """,
    """
    CREATE TABLE kriterium(\(kopf)
      id TEXT NOT NULL, katalog INTEGER NOT NULL REFERENCES katalog,
      code TEXT NOT NULL CHECK (code <> ''), bezeichnung TEXT NOT NULL CHECK (bezeichnung <> ''),
      art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 6), punkte INTEGER CHECK (punkte >= 0),
      vorrang INTEGER NOT NULL CHECK (vorrang IN (0, 1)), nachweis TEXT NOT NULL,
      kategorie INTEGER CHECK (kategorie BETWEEN 0 AND 2), ab_monat INTEGER, bis_monat INTEGER,
      gruppe TEXT NOT NULL, hoechstens INTEGER CHECK (hoechstens >= 0),
      von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
    ) STRICT
    """,
    """
    CREATE TABLE runde(\(kopf)
      id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
      katalog INTEGER NOT NULL REFERENCES katalog, von INTEGER NOT NULL, bis INTEGER NOT NULL,
      stichtag INTEGER NOT NULL, frist INTEGER, kategorien TEXT NOT NULL,
      traeger INTEGER REFERENCES traeger,
      geschwister_zusammen INTEGER NOT NULL CHECK (geschwister_zusammen IN (0, 1)),
      wechselkinder INTEGER NOT NULL CHECK (wechselkinder IN (0, 1)),
      auswaertige INTEGER NOT NULL CHECK (auswaertige BETWEEN 0 AND 2),
      saat TEXT NOT NULL CHECK (saat <> ''),
      status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3), CHECK (von <= bis)
    ) STRICT
    """,
    """
    CREATE TABLE rundenplatz(\(kopf)
      id TEXT NOT NULL, runde INTEGER NOT NULL REFERENCES runde,
      einrichtung INTEGER NOT NULL REFERENCES einrichtung,
      kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 3),
      plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0),
      grund TEXT NOT NULL CHECK (grund <> ''), UNIQUE (runde, einrichtung, kategorie)
    ) STRICT
    """,
    """
    CREATE TABLE rundenentscheid(\(kopf)
      id TEXT NOT NULL, runde INTEGER NOT NULL REFERENCES runde,
      einrichtung INTEGER NOT NULL REFERENCES einrichtung,
      kind INTEGER NOT NULL REFERENCES kind, rang INTEGER CHECK (rang > 0),
      grund TEXT NOT NULL CHECK (grund <> '')
    ) STRICT
    """,
    """
    CREATE TABLE rundenergebnis(\(kopf)
      id TEXT NOT NULL, runde INTEGER NOT NULL REFERENCES runde,
      nummer TEXT NOT NULL CHECK (nummer <> ''), kind INTEGER NOT NULL REFERENCES kind,
      anmeldung INTEGER NOT NULL REFERENCES anmeldung,
      einrichtung INTEGER REFERENCES einrichtung, wunsch INTEGER CHECK (wunsch > 0),
      vertrag INTEGER REFERENCES vertrag
    ) STRICT
    """,
    """
    CREATE TABLE rundenprotokoll(\(kopf)
      id TEXT NOT NULL, runde INTEGER NOT NULL UNIQUE REFERENCES runde,
      inhalt TEXT NOT NULL CHECK (inhalt <> ''), pruefsumme TEXT NOT NULL
    ) STRICT
    """,
  ]

  /// What finds them; since version 3.
  static let vergabeindexe: [(table: String, name: String, sql: String)] =
    [
      "katalog", "kriterium", "runde", "rundenplatz", "rundenentscheid", "rundenergebnis",
      "rundenprotokoll",
    ].map { ($0, "\($0)_id", "UNIQUE INDEX \($0)_id ON \($0)(mandant, id)") }
    + [
      ("kriterium", "katalog"), ("rundenentscheid", "kind"), ("rundenergebnis", "kind"),
    ].map { ($0, "\($0)_\($1)", "INDEX \($0)_\($1) ON \($0)(\($1))") }
    // What a Runde says once; since version 4.
    + [
      ("rundenentscheid", "runde", "runde, einrichtung, kind"),
      ("rundenergebnis", "runde", "runde, kind"), ("rundenergebnis", "nummer", "runde, nummer"),
      ("rundenergebnis", "vertrag", "vertrag"),
    ].map { ($0, "\($0)_\($1)", "UNIQUE INDEX \($0)_\($1) ON \($0)(\($2))") }
}

/// The step to version 3: the records of the Zentrale Vergabe.
enum Stand3 {
  static let schritt = Migration(
    3,
    sql: """
      CREATE TABLE katalog(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), gleichstand TEXT NOT NULL,
        quelle TEXT NOT NULL, luecken TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL,
        CHECK (von <= bis)
      ) STRICT;
      CREATE TABLE kriterium(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, katalog INTEGER NOT NULL REFERENCES katalog,
        code TEXT NOT NULL CHECK (code <> ''), bezeichnung TEXT NOT NULL CHECK (bezeichnung <> ''),
        art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 6), punkte INTEGER CHECK (punkte >= 0),
        vorrang INTEGER NOT NULL CHECK (vorrang IN (0, 1)), nachweis TEXT NOT NULL,
        kategorie INTEGER CHECK (kategorie BETWEEN 0 AND 2), ab_monat INTEGER, bis_monat INTEGER,
        gruppe TEXT NOT NULL, hoechstens INTEGER CHECK (hoechstens >= 0),
        von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
      ) STRICT;
      CREATE TABLE runde(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
        katalog INTEGER NOT NULL REFERENCES katalog, von INTEGER NOT NULL, bis INTEGER NOT NULL,
        stichtag INTEGER NOT NULL, frist INTEGER, kategorien TEXT NOT NULL,
        traeger INTEGER REFERENCES traeger,
        geschwister_zusammen INTEGER NOT NULL CHECK (geschwister_zusammen IN (0, 1)),
        wechselkinder INTEGER NOT NULL CHECK (wechselkinder IN (0, 1)),
        auswaertige INTEGER NOT NULL CHECK (auswaertige BETWEEN 0 AND 2),
        saat TEXT NOT NULL CHECK (saat <> ''),
        status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3), CHECK (von <= bis)
      ) STRICT;
      CREATE TABLE rundenplatz(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, runde INTEGER NOT NULL REFERENCES runde,
        einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 3),
        plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0),
        grund TEXT NOT NULL CHECK (grund <> ''), UNIQUE (runde, einrichtung, kategorie)
      ) STRICT;
      CREATE TABLE rundenentscheid(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, runde INTEGER NOT NULL REFERENCES runde,
        einrichtung INTEGER NOT NULL REFERENCES einrichtung,
        kind INTEGER NOT NULL REFERENCES kind, rang INTEGER CHECK (rang > 0),
        grund TEXT NOT NULL CHECK (grund <> '')
      ) STRICT;
      CREATE TABLE rundenergebnis(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, runde INTEGER NOT NULL REFERENCES runde,
        nummer TEXT NOT NULL CHECK (nummer <> ''), kind INTEGER NOT NULL REFERENCES kind,
        anmeldung INTEGER NOT NULL REFERENCES anmeldung,
        einrichtung INTEGER REFERENCES einrichtung, wunsch INTEGER CHECK (wunsch > 0),
        vertrag INTEGER REFERENCES vertrag
      ) STRICT;
      CREATE TABLE rundenprotokoll(
        key INTEGER PRIMARY KEY,
        mandant INTEGER NOT NULL REFERENCES mandant,
        version INTEGER NOT NULL DEFAULT 1,
        geliefert INTEGER,
        id TEXT NOT NULL, runde INTEGER NOT NULL UNIQUE REFERENCES runde,
        inhalt TEXT NOT NULL CHECK (inhalt <> ''), pruefsumme TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX katalog_id ON katalog(mandant, id);
      CREATE UNIQUE INDEX kriterium_id ON kriterium(mandant, id);
      CREATE UNIQUE INDEX runde_id ON runde(mandant, id);
      CREATE UNIQUE INDEX rundenplatz_id ON rundenplatz(mandant, id);
      CREATE UNIQUE INDEX rundenentscheid_id ON rundenentscheid(mandant, id);
      CREATE UNIQUE INDEX rundenergebnis_id ON rundenergebnis(mandant, id);
      CREATE UNIQUE INDEX rundenprotokoll_id ON rundenprotokoll(mandant, id);
      CREATE INDEX kriterium_katalog ON kriterium(katalog);
      CREATE INDEX rundenentscheid_runde ON rundenentscheid(runde);
      CREATE INDEX rundenentscheid_kind ON rundenentscheid(kind);
      CREATE INDEX rundenergebnis_runde ON rundenergebnis(runde);
      CREATE INDEX rundenergebnis_kind ON rundenergebnis(kind);
      CREATE INDEX rundenergebnis_vertrag ON rundenergebnis(vertrag);
      """)
}
