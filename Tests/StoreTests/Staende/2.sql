PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE ablage(
  mandant INTEGER NOT NULL REFERENCES mandant, nutzer TEXT NOT NULL CHECK (nutzer <> ''),
  art TEXT NOT NULL CHECK (art <> ''), schluessel TEXT NOT NULL, inhalt TEXT NOT NULL,
  PRIMARY KEY (mandant, nutzer, art, schluessel)
) STRICT, WITHOUT ROWID;
CREATE TABLE mandant(
  key INTEGER PRIMARY KEY, version INTEGER NOT NULL DEFAULT 1, geliefert INTEGER,
  ags TEXT NOT NULL UNIQUE CHECK (ags <> ''),
  name TEXT NOT NULL CHECK (name <> ''), land TEXT NOT NULL,
  -- the first day from which the free places are stored, and the rules they follow
  horizont INTEGER, regelstand TEXT
) STRICT;
INSERT INTO mandant VALUES(1,1,1,'14713000','Auen','SN',20666,'kategoriewechsel =geburtstag; kitajahr_beginn =08-01; schuljahr_beginn =08-01; einschulung_letzter_geburtstag =06-30');
CREATE TABLE parameter(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  art TEXT NOT NULL, wert TEXT NOT NULL, von INTEGER NOT NULL, UNIQUE (mandant, art, von)
) STRICT;
INSERT INTO parameter VALUES(1,1,1,1,'hort_jahre','4',-2147483648);
INSERT INTO parameter VALUES(2,1,1,1,'hort_jahre','3',20666);
CREATE TABLE traeger(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
  art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 4)
) STRICT;
INSERT INTO traeger VALUES(1,1,2,1,'t1','Sterne e. V.',1);
CREATE TABLE einrichtung(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, traeger INTEGER NOT NULL REFERENCES traeger,
  name TEXT NOT NULL CHECK (name <> ''),
  art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 4), strasse TEXT NOT NULL, plz TEXT NOT NULL,
  ort TEXT NOT NULL, ags TEXT NOT NULL, ortsteil TEXT NOT NULL, stunden TEXT NOT NULL,
  telefon TEXT NOT NULL, email TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO einrichtung VALUES(1,1,1,1,'e1',1,'Immer',2,'Weg 1','04109','Auen','14713000','Süd','25|37.5|45','0341 1','kita@auen.example',-2147483648,2147483647);
INSERT INTO einrichtung VALUES(2,1,1,1,'e2',1,'Begrenzt',2,'Weg 2','04109','Auen','14713000','','','','',18262,22279);
CREATE TABLE betriebserlaubnis(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  einrichtung INTEGER NOT NULL REFERENCES einrichtung,
  kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 3),
  plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0),
  aktenzeichen TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO betriebserlaubnis VALUES(1,1,1,1,1,0,1000,'A-1',-2147483648,2147483647);
INSERT INTO betriebserlaubnis VALUES(2,1,1,1,1,3,2000,'',-2147483648,2147483647);
CREATE TABLE platzsperre(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, einrichtung INTEGER NOT NULL REFERENCES einrichtung,
  kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 3),
  plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0),
  grund TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO platzsperre VALUES(1,1,1,1,'s1',1,0,200,'Personal',20454,2147483647);
CREATE TABLE gruppe(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, einrichtung INTEGER NOT NULL REFERENCES einrichtung,
  name TEXT NOT NULL CHECK (name <> ''),
  gruppenform TEXT NOT NULL CHECK (length(gruppenform) <= 20),
  plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0), von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO gruppe VALUES(1,1,1,1,'g1',1,'Bienen','Typ I',1000,18262,21914);
INSERT INTO gruppe VALUES(2,1,1,1,'g2',2,'Igel','',1000,-2147483648,2147483647);
INSERT INTO gruppe VALUES(3,1,1,1,'g3',1,'Elche','',1000,-2147483648,2147483647);
CREATE TABLE belegrecht(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, einrichtung INTEGER NOT NULL REFERENCES einrichtung,
  kategorie INTEGER NOT NULL CHECK (kategorie BETWEEN 0 AND 2),
  inhaber TEXT NOT NULL CHECK (inhaber <> ''),
  plaetze INTEGER NOT NULL CHECK (plaetze >= 0 AND plaetze % 100 = 0), von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO belegrecht VALUES(1,1,1,1,'r1',1,0,'Werk AG',300,-2147483648,2147483647);
CREATE TABLE kind(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  -- from 0001-01-01 to 9999-12-31
  geburtsdatum INTEGER NOT NULL CHECK (geburtsdatum BETWEEN -719162 AND 2932896),
  zurueckgestellt INTEGER NOT NULL CHECK (zurueckgestellt IN (0, 1)),
  auskunftssperre INTEGER NOT NULL CHECK (auskunftssperre IN (0, 1)),
  geschlecht INTEGER CHECK (geschlecht BETWEEN 0 AND 3),
  id TEXT NOT NULL, vorname TEXT NOT NULL CHECK (vorname <> ''),
  nachname TEXT NOT NULL CHECK (nachname <> ''), strasse TEXT NOT NULL, plz TEXT NOT NULL,
  ort TEXT NOT NULL, ags TEXT NOT NULL, ortsteil TEXT NOT NULL, suche TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO kind VALUES(1,1,1,1,19782,0,0,1,'k1','Zoë','Öztürk','Weg 1','04109','Auen','14713000','','ozturk,zo,weg 1');
INSERT INTO kind VALUES(2,1,1,1,19478,1,1,3,'k2','Kim','Nowak','','','','','','nowak,kim,');
CREATE TABLE sorgeberechtigter(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, kind INTEGER NOT NULL REFERENCES kind,
  vorname TEXT NOT NULL CHECK (vorname <> ''), nachname TEXT NOT NULL CHECK (nachname <> ''),
  strasse TEXT NOT NULL, plz TEXT NOT NULL, ort TEXT NOT NULL, telefon TEXT NOT NULL,
  email TEXT NOT NULL, suche TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO sorgeberechtigter VALUES(1,1,1,1,'p1',1,'Ayşe','Öztürk','Weg 1','04109','Auen','','','ozturk,ayse,');
CREATE TABLE vertrag(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  kind INTEGER NOT NULL REFERENCES kind,
  einrichtung INTEGER NOT NULL REFERENCES einrichtung,
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
  platzanteil INTEGER NOT NULL CHECK (platzanteil > 0),
  belegrecht INTEGER REFERENCES belegrecht, verbleib_bis INTEGER, zusage_bis INTEGER,
  stunden INTEGER CHECK (stunden >= 0), id TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO vertrag VALUES(1,1,1,1,1,1,2,100,1,21030,NULL,4500,'v1',20301,22126);
INSERT INTO vertrag VALUES(2,1,1,1,2,1,1,50,NULL,NULL,20269,3750,'v2',20301,2147483647);
CREATE TABLE zuordnung(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  vertrag INTEGER NOT NULL REFERENCES vertrag, gruppe INTEGER NOT NULL REFERENCES gruppe,
  gruppenform TEXT NOT NULL CHECK (length(gruppenform) <= 20), von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO zuordnung VALUES(1,1,1,1,1,1,'',20301,20453);
CREATE TABLE anmeldung(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, kind INTEGER NOT NULL REFERENCES kind,
  art INTEGER NOT NULL CHECK (art BETWEEN 0 AND 1),
  status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3), eingang INTEGER NOT NULL,
  stunden INTEGER CHECK (stunden >= 0), platzanteil INTEGER NOT NULL CHECK (platzanteil > 0),
  bestaetigt_am INTEGER, kriterien TEXT NOT NULL, bemerkung TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL, CHECK (von <= bis)
) STRICT;
INSERT INTO anmeldung VALUES(1,1,1,1,'a1',1,1,0,20454,4500,25,20485,'alleinerziehend=ja','Zwilling',20666,21030);
CREATE TABLE wunsch(
  anmeldung INTEGER NOT NULL REFERENCES anmeldung, rang INTEGER NOT NULL CHECK (rang > 0),
  einrichtung INTEGER NOT NULL REFERENCES einrichtung,
  PRIMARY KEY (anmeldung, rang), UNIQUE (anmeldung, einrichtung)
) STRICT, WITHOUT ROWID;
INSERT INTO wunsch VALUES(1,2,1);
INSERT INTO wunsch VALUES(1,1,2);
CREATE TABLE rueckruf(key INTEGER PRIMARY KEY,
mandant INTEGER NOT NULL REFERENCES mandant,
version INTEGER NOT NULL DEFAULT 1,
-- the Vorgang up to which the record is as it was last delivered; null: made here
geliefert INTEGER,
  id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), telefon TEXT NOT NULL,
  geboren INTEGER NOT NULL, ab INTEGER NOT NULL, stunden INTEGER CHECK (stunden >= 0),
  wo TEXT NOT NULL, traeger INTEGER REFERENCES traeger, antwort TEXT NOT NULL,
  eingang INTEGER NOT NULL, erledigt_am INTEGER, bemerkung TEXT NOT NULL
) STRICT;
INSERT INTO rueckruf VALUES(1,1,1,1,'r1','Jana Öztürk','0341 12',20209,21031,3750,'Süd',1,'erst ab Herbst',20513,20532,'ist versorgt');
CREATE TABLE schutzadresse(
  tabelle TEXT NOT NULL, satz INTEGER NOT NULL,
  mandant INTEGER NOT NULL REFERENCES mandant, inhalt TEXT NOT NULL,
  PRIMARY KEY (tabelle, satz)
) STRICT, WITHOUT ROWID;
CREATE TABLE platzverlauf(
  einrichtung INTEGER PRIMARY KEY, mandant INTEGER NOT NULL REFERENCES mandant,
  plaetze BLOB NOT NULL, nachfrage BLOB NOT NULL
) STRICT;
INSERT INTO platzverlauf VALUES(-1,1,X'',X'000000000000000000000000');
INSERT INTO platzverlauf VALUES(1,1,X'020050000300330001000000ba50000027520000f401000058020000e8030000c8000000640000000000000000000000c80000002c010000ba500000275200006f560000ceffffff6affffff000000003200000096000000000000000000000000000000000000006400000000000000320000003200000000000000000000006f560000ceffffff320000000000000000000000000000003200000000000000',X'000000000000000000000000');
INSERT INTO platzverlauf VALUES(2,1,X'000000000000000000000000',X'020002000200020000000000ba5000008e5100000000000001000000000000008e51000027520000000000000100000000000000');
CREATE TABLE spur(
  nummer INTEGER PRIMARY KEY, zeit TEXT NOT NULL, nutzer TEXT NOT NULL,
  mandant INTEGER REFERENCES mandant, vorgang TEXT, salz BLOB NOT NULL, digest BLOB NOT NULL,
  kette BLOB NOT NULL
) STRICT;
INSERT INTO spur VALUES(1,'2026-11-26T01:08:17Z','root',1,'einlesen ordner=ordner',X'f50f5a3a51c953905447d0bf2291ff67',X'33b02c6e2961da274f86d274e0f8dadd2e23cfac15b1cf39e3a77ca416f4b6be',X'd7ef81c9a13ae6cd828d1d9bccf02e67478448b0dcd15df6245e5261236da91c');
INSERT INTO spur VALUES(2,'2026-11-26T01:08:17Z','root',1,'aendern satzart=traeger satz=t1 name="Sterne e. V."',X'0fab0d57d60b3a108c64816a2b0b5179',X'db683af7a6534ff690c71c7be241518a51fa2b688a9526c6cc4f379fb2104061',X'1d9dbbe4af74de124c6c5cd5d921c6d58ccc4ac54505a703e377895138be3804');
CREATE TABLE spurzeile(
  key INTEGER PRIMARY KEY, spur INTEGER NOT NULL REFERENCES spur, tabelle TEXT NOT NULL,
  satz TEXT NOT NULL, vorher TEXT, nachher TEXT, salz BLOB NOT NULL, digest BLOB NOT NULL
) STRICT;
INSERT INTO spurzeile VALUES(1,2,'traeger','t1','{"id":"t1","name":"Kinder; \"Sterne\" e. V.","art":"frei"}','{"id":"t1","name":"Sterne e. V.","art":"frei"}',X'047d2d73114019892ae7665693b3dace',X'6115fa033e26da74993ecad4656c6dbacdb298f392b413de0665a0368ed8c3ab');
CREATE UNIQUE INDEX traeger_id ON traeger(mandant, id);
CREATE UNIQUE INDEX einrichtung_id ON einrichtung(mandant, id);
CREATE UNIQUE INDEX platzsperre_id ON platzsperre(mandant, id);
CREATE UNIQUE INDEX gruppe_id ON gruppe(mandant, id);
CREATE UNIQUE INDEX belegrecht_id ON belegrecht(mandant, id);
CREATE UNIQUE INDEX kind_id ON kind(mandant, id);
CREATE UNIQUE INDEX sorgeberechtigter_id ON sorgeberechtigter(mandant, id);
CREATE UNIQUE INDEX vertrag_id ON vertrag(mandant, id);
CREATE UNIQUE INDEX anmeldung_id ON anmeldung(mandant, id);
CREATE UNIQUE INDEX rueckruf_id ON rueckruf(mandant, id);
CREATE INDEX einrichtung_traeger ON einrichtung(traeger);
CREATE INDEX betriebserlaubnis_einrichtung ON betriebserlaubnis(einrichtung);
CREATE INDEX platzsperre_einrichtung ON platzsperre(einrichtung);
CREATE INDEX gruppe_einrichtung ON gruppe(einrichtung);
CREATE INDEX belegrecht_einrichtung ON belegrecht(einrichtung);
CREATE INDEX sorgeberechtigter_kind ON sorgeberechtigter(kind);
CREATE INDEX kind_geburtsdatum ON kind(geburtsdatum);
CREATE INDEX vertrag_einrichtung ON vertrag(einrichtung, bis);
CREATE INDEX vertrag_kind ON vertrag(kind, von, bis, status);
CREATE INDEX zuordnung_vertrag ON zuordnung(vertrag);
CREATE INDEX anmeldung_kind ON anmeldung(kind);
CREATE INDEX anmeldung_offen ON anmeldung(mandant) WHERE status=0;
CREATE INDEX vertrag_zusage ON vertrag(mandant, zusage_bis) WHERE status=1;
CREATE INDEX wunsch_einrichtung ON wunsch(einrichtung, rang);
CREATE INDEX spurzeile_spur ON spurzeile(spur);
CREATE INDEX spurzeile_satz ON spurzeile(tabelle, satz, spur);
CREATE INDEX kind_suche ON kind(suche, mandant);
CREATE INDEX sorgeberechtigter_suche ON sorgeberechtigter(suche, mandant);
CREATE TRIGGER vertrag_neu BEFORE INSERT ON vertrag WHEN NEW.status = 2 BEGIN
  SELECT RAISE(ABORT, 'vertrag_ueberschneidung') WHERE EXISTS (
    SELECT 1 FROM vertrag v WHERE v.kind = NEW.kind AND v.von <= NEW.bis
      AND v.bis >= NEW.von AND v.status = 2 AND v.key IS NOT NEW.key);
END;
CREATE TRIGGER vertrag_anders BEFORE UPDATE OF kind, von, bis, status ON vertrag WHEN NEW.status = 2 BEGIN
  SELECT RAISE(ABORT, 'vertrag_ueberschneidung') WHERE EXISTS (
    SELECT 1 FROM vertrag v WHERE v.kind = NEW.kind AND v.von <= NEW.bis
      AND v.bis >= NEW.von AND v.status = 2 AND v.key IS NOT NEW.key);
END;
CREATE TRIGGER spur_bleibt BEFORE DELETE ON spur BEGIN SELECT RAISE(ABORT, 'spur_bleibt'); END;
CREATE TRIGGER spur_einmalig BEFORE INSERT ON spur
WHEN EXISTS (SELECT 1 FROM spur WHERE nummer = NEW.nummer) BEGIN SELECT RAISE(ABORT, 'spur_bleibt'); END;
CREATE TRIGGER spur_unveraendert BEFORE UPDATE ON spur WHEN NEW.vorgang IS NOT NULL OR (NEW.nummer, NEW.zeit, NEW.nutzer, NEW.mandant, NEW.salz, NEW.digest, NEW.kette) IS NOT (OLD.nummer, OLD.zeit, OLD.nutzer, OLD.mandant, OLD.salz, OLD.digest, OLD.kette) BEGIN SELECT RAISE(ABORT, 'spur_bleibt'); END;
CREATE TRIGGER spurzeile_bleibt BEFORE DELETE ON spurzeile BEGIN SELECT RAISE(ABORT, 'spur_bleibt'); END;
CREATE TRIGGER spurzeile_einmalig BEFORE INSERT ON spurzeile
WHEN EXISTS (SELECT 1 FROM spurzeile WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'spur_bleibt'); END;
CREATE TRIGGER spurzeile_unveraendert BEFORE UPDATE ON spurzeile WHEN NEW.vorher IS NOT NULL OR NEW.nachher IS NOT NULL OR (NEW.key, NEW.spur, NEW.tabelle, NEW.satz, NEW.salz, NEW.digest) IS NOT (OLD.key, OLD.spur, OLD.tabelle, OLD.satz, OLD.salz, OLD.digest) BEGIN SELECT RAISE(ABORT, 'spur_bleibt'); END;
COMMIT;
PRAGMA application_id=1349286519;
PRAGMA user_version=2;
