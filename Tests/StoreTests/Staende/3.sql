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
INSERT INTO kind VALUES(3,1,1,NULL,20393,0,0,NULL,'k3','Ida','Neu','','','','','','neu,ida,');
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
INSERT INTO vertrag VALUES(3,1,1,NULL,3,1,1,100,NULL,NULL,20923,NULL,'n1-1-v',21031,21396);
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
INSERT INTO anmeldung VALUES(2,1,2,NULL,'a3',3,1,1,20850,NULL,100,NULL,'','',21031,21396);
INSERT INTO anmeldung VALUES(3,1,2,NULL,'a4',3,1,0,20851,NULL,100,NULL,'','',21031,21396);
CREATE TABLE wunsch(
  anmeldung INTEGER NOT NULL REFERENCES anmeldung, rang INTEGER NOT NULL CHECK (rang > 0),
  einrichtung INTEGER NOT NULL REFERENCES einrichtung,
  PRIMARY KEY (anmeldung, rang), UNIQUE (anmeldung, einrichtung)
) STRICT, WITHOUT ROWID;
INSERT INTO wunsch VALUES(2,1,1);
INSERT INTO wunsch VALUES(3,1,1);
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
INSERT INTO platzverlauf VALUES(1,1,X'030073000300330001000000ba5000002752000095530000f401000090010000f401000058020000bc02000058020000e8030000c8000000640000000000000000000000000000006400000000000000c80000002c0100002c010000ba500000275200006f560000ceffffff6affffff000000003200000096000000000000000000000000000000000000006400000000000000320000003200000000000000000000006f560000ceffffff320000000000000000000000000000003200000000000000',X'0200020000000000000000002752000095530000000000000100000000000000');
INSERT INTO platzverlauf VALUES(2,1,X'000000000000000000000000',X'020002000200020000000000ba5000008e5100000000000001000000000000008e51000027520000000000000100000000000000');
CREATE TABLE spur(
  nummer INTEGER PRIMARY KEY, zeit TEXT NOT NULL, nutzer TEXT NOT NULL,
  mandant INTEGER REFERENCES mandant, vorgang TEXT, salz BLOB NOT NULL, digest BLOB NOT NULL,
  kette BLOB NOT NULL
) STRICT;
INSERT INTO spur VALUES(1,'2026-11-26T01:08:17Z','root',1,'einlesen ordner=ordner',X'f50f5a3a51c953905447d0bf2291ff67',X'33b02c6e2961da274f86d274e0f8dadd2e23cfac15b1cf39e3a77ca416f4b6be',X'd7ef81c9a13ae6cd828d1d9bccf02e67478448b0dcd15df6245e5261236da91c');
INSERT INTO spur VALUES(2,'2026-11-26T01:08:17Z','root',1,'aendern satzart=traeger satz=t1 name="Sterne e. V."',X'0fab0d57d60b3a108c64816a2b0b5179',X'db683af7a6534ff690c71c7be241518a51fa2b688a9526c6cc4f379fb2104061',X'1d9dbbe4af74de124c6c5cd5d921c6d58ccc4ac54505a703e377895138be3804');
INSERT INTO spur VALUES(3,'2026-11-26T05:19:16Z','root',1,'anlegen satzart=kinder id=k3 vorname=Ida nachname=Neu geburtsdatum=2025-11-01',X'6b67139c062fb82c383fb01139b2132a',X'74274e5129e43a93e86939c22741399f3544ca617c99af58834ec138fff8b8b0',X'f6a671c23c8c2c576d59e17de3e617d3fd2a677fdc10d27d06fb4fb972809e8c');
INSERT INTO spur VALUES(4,'2026-11-26T05:19:16Z','root',1,'anlegen satzart=kinder id=k4 vorname=Ida nachname=Neuh geburtsdatum=2025-11-01',X'58af0f61814f3c1bd86b902100417f5e',X'92a1fa09a3dc9ed92032dc7d677a86da22aa052654cb20d802a2d389f46865cb',X'd79850b24e7bc0bee20664e6a39cc5949e5b3a1b8e0db3f5bffbdbabd10bfd8d');
INSERT INTO spur VALUES(5,'2026-11-26T05:19:16Z','root',1,'anmeldung_aufnehmen id=a3 kind=k3 art=betreuungsanfrage ab=2027-08-01 bis=2028-07-31 wuensche=e1 eingang=2027-02-01',X'c68933bafb0397ff9ddd48a038032a14',X'6660521fa84829a88010445d18ce4cda3c5f86aee026742270ef456f84a5d966',X'd34ce67479b4b40311e74748f7983c97ca1041cc30d429eea858332118a9b3c0');
INSERT INTO spur VALUES(6,'2026-11-26T05:19:16Z','root',1,'anmeldung_aufnehmen id=a4 kind=k4 art=betreuungsanfrage ab=2027-08-01 bis=2028-07-31 wuensche=e1 eingang=2027-02-02',X'f90a18c5d7f464663a42f94c1cd3a4d7',X'57701f54e7eb51e6bbf36aa5ab21121de920f349058391c0273f7687b2192b2d',X'74891d5bef3e62873e599c2405eadca1e98079f4cc548ab7e4dcc4ac660f8a1d');
INSERT INTO spur VALUES(7,'2026-11-26T05:19:16Z','root',1,'anlegen satzart=kataloge id=c1 name=Katalog gleichstand=aelter',X'6e4504e70d47ec094a5006bb1434ae37',X'33984836b29b1e925ed8f9103dbfb266d110ad677c565d595291a78411619d52',X'778b8f1d5a4af67e2a45c54992cc03529f02e6aa9f96ce59e807d46fd4db1a35');
INSERT INTO spur VALUES(8,'2026-11-26T05:19:16Z','root',1,'anlegen satzart=runden id=n1 name=Hauptrunde katalog_id=c1 beginn_von=2027-08-01 stichtag=2027-02-28 kategorien=krippe|kindergarten saat=blau auswaertige=gleich status=vorbereitung',X'0ebc6a6769f05af7c51bbbe00e39056f',X'd1f70f5cc3f2749e52100e9aad31b771e5073c2e57ccbffa753b59397f0ce23d',X'9cd024b102f6fb897de657e8648a45e3d5098164c9a0e866e7df8d67d49ba1f9');
INSERT INTO spur VALUES(9,'2026-11-26T05:19:17Z','root',1,'anlegen satzart=rundenentscheide id=x1 runde_id=n1 einrichtung_id=e1 kind_id=k3 rang=1 grund=Integration',X'76f12801761508004f25f298aa0b4b8f',X'112f531ed30f01af6f2d3bc04664337829217135fe0f809e04d1eb0483e5b20d',X'60a90424d108906ddd45a1ed36f1ac90476aae48cefbf945b04ca17e22246c19');
INSERT INTO spur VALUES(10,'2026-11-26T05:19:17Z','root',1,'anlegen satzart=rundenentscheide id=x2 runde_id=n1 einrichtung_id=e1 kind_id=k4 rang=2 grund=Wunsch',X'c06a80f0272a8b312dffe6ae6239a845',X'67a1f89f95acbd8ac59b64a15a090306a22dd8e6f9c30ab5ec4b7ddf14cf65df',X'b1a612025c4ee375570003dc9bb7cedfbcc2a2b2daa360995eab07b41d2e98f9');
INSERT INTO spur VALUES(11,'2026-11-26T05:19:17Z','root',1,'runde_entscheiden runde=n1',X'85a8d717ad9a93c4cc637ce1d27e734d',X'52f1b13a47b13e0201fa1916f50b9ad61d20c6a97b52d29396a3dc1b5fba5bff',X'c58a723e9653b55fc1cede6d4b027051c8ba8999123302a100394310e6b29023');
INSERT INTO spur VALUES(12,'2026-11-26T05:19:17Z','root',1,'kinder_zusammenfuehren behalte=k3 auf=k4',X'b7ac00c082e948f907fbaed03396a4f5',X'a6ecc5a3aee65f68527913f989dafd52449a11e391f7a7af5f41a847b31cc9a8',X'3f15276a54c52a1eeee0bcc5380b76ad062a429560c9cd9cc1c8b61c2440d6b0');
INSERT INTO spur VALUES(13,'2026-11-26T05:19:18Z','root',1,'runde_anbieten runde=n1 frist=2027-04-15',X'6315eea12c38b37fb5e4663069f32c4c',X'315f944eea2e3ff505085af3493d051b1b12924086941c215a85873217cd233e',X'71e2a63c26a668ad25cd50c6e6b2e7fe8ff6d33c3bf042c405f5185eb2d9e75f');
CREATE TABLE spurzeile(
  key INTEGER PRIMARY KEY, spur INTEGER NOT NULL REFERENCES spur, tabelle TEXT NOT NULL,
  satz TEXT NOT NULL, vorher TEXT, nachher TEXT, salz BLOB NOT NULL, digest BLOB NOT NULL
) STRICT;
INSERT INTO spurzeile VALUES(1,2,'traeger','t1','{"id":"t1","name":"Kinder; \"Sterne\" e. V.","art":"frei"}','{"id":"t1","name":"Sterne e. V.","art":"frei"}',X'047d2d73114019892ae7665693b3dace',X'6115fa033e26da74993ecad4656c6dbacdb298f392b413de0665a0368ed8c3ab');
INSERT INTO spurzeile VALUES(2,3,'kind','k3',NULL,'{"id":"k3","vorname":"Ida","nachname":"Neu","geburtsdatum":"2025-11-01","geschlecht":"","strasse":"","plz":"","ort":"","ags":"","zurueckgestellt":"","ortsteil":"","auskunftssperre":""}',X'12c8d32fdc7733852c7ba0dd6df98566',X'84513e0b171ba77fec206d89ad7fbe7fc7ba207cdedb46f5578465c2683fcc0b');
INSERT INTO spurzeile VALUES(3,4,'kind','k4',NULL,'{"id":"k4","vorname":"Ida","nachname":"Neuh","geburtsdatum":"2025-11-01","geschlecht":"","strasse":"","plz":"","ort":"","ags":"","zurueckgestellt":"","ortsteil":"","auskunftssperre":""}',X'eb1e07e4c692efd23e517eff4e8f82a7',X'c89bd74d442e2b58ec81591f431ada42455250ce7f9a071241c282ac61f28aec');
INSERT INTO spurzeile VALUES(4,5,'anmeldung','a3',NULL,'{"id":"a3","kind_id":"k3","art":"betreuungsanfrage","wunschbeginn":"2027-08-01","wochenstunden":"","eingang":"2027-02-01","wuensche":"e1","status":"offen","kriterien":"","wunschende":"2028-07-31","platzanteil":"","bestaetigt_am":"","bemerkung":""}',X'38a5c15e78876748600a7e1d5024c355',X'a7140ce65b3b0dc08d1cfba1a3d8b1108a86dcde9bb073e3ed1cff3893d5d484');
INSERT INTO spurzeile VALUES(5,6,'anmeldung','a4',NULL,'{"id":"a4","kind_id":"k4","art":"betreuungsanfrage","wunschbeginn":"2027-08-01","wochenstunden":"","eingang":"2027-02-02","wuensche":"e1","status":"offen","kriterien":"","wunschende":"2028-07-31","platzanteil":"","bestaetigt_am":"","bemerkung":""}',X'690d731b863331c4abaf9128d04ea1b6',X'de03aba6448a3e201383904363db4815b54a2ffbce4a2c34793409f01579dfa7');
INSERT INTO spurzeile VALUES(6,7,'katalog','c1',NULL,'{"id":"c1","name":"Katalog","gleichstand":"aelter","quelle":"","luecken":"","gueltig_ab":"","gueltig_bis":""}',X'867869df39c244107098448b6a830de5',X'07465b091bbdc8712074e33e67c87d331408cb3e6101647857a16e243fcaa1b9');
INSERT INTO spurzeile VALUES(7,8,'runde','n1',NULL,'{"id":"n1","name":"Hauptrunde","katalog_id":"c1","beginn_von":"2027-08-01","beginn_bis":"2027-08-01","stichtag":"2027-02-28","frist":"","kategorien":"krippe|kindergarten","traeger_id":"","geschwister_zusammen":"","wechselkinder":"","auswaertige":"gleich","saat":"blau","status":"vorbereitung"}',X'ccfb737539a6a4a42be6b685d5918bc5',X'47eadbed7891bcc1ebc3565e0de71e0418a2ea983f8a33a8ad03f82810211d4d');
INSERT INTO spurzeile VALUES(8,9,'rundenentscheid','x1',NULL,'{"id":"x1","runde_id":"n1","einrichtung_id":"e1","kind_id":"k3","rang":"1","grund":"Integration"}',X'1900dd13b78a03c313f6db8e2387d067',X'02f94b8b39474c2bc7b82a1b6fadb8eb33a430b472d8f911672f0dcc58cb56c0');
INSERT INTO spurzeile VALUES(9,10,'rundenentscheid','x2',NULL,'{"id":"x2","runde_id":"n1","einrichtung_id":"e1","kind_id":"k4","rang":"2","grund":"Wunsch"}',X'0e597babb658ddc03476d66b4c442f9f',X'dee3115c26994d23b6c48e7e2a0ff2aaf8c14885b79d56f5b7c61b921b1508d6');
INSERT INTO spurzeile VALUES(10,11,'rundenergebnis','n1-1',NULL,'{"id":"n1-1","runde_id":"n1","nummer":"1","kind_id":"k3","anmeldung_id":"a3","einrichtung_id":"e1","wunsch":"1","vertrag_id":""}',X'50ecccda4f90072faadac4bb165dd40f',X'8d318921633ff3e5ac7f984854b1c1451f1181cd3b4991981b4ad644b01a02e3');
INSERT INTO spurzeile VALUES(11,11,'rundenergebnis','n1-2',NULL,'{"id":"n1-2","runde_id":"n1","nummer":"2","kind_id":"k4","anmeldung_id":"a4","einrichtung_id":"e1","wunsch":"1","vertrag_id":""}',X'fb1b4bdc1d2dc4b9c86a294702dd6ed7',X'f882b045aafcc48ab1d2768038625161a3e18a18972a7f3f672e0546b59f6080');
INSERT INTO spurzeile VALUES(12,11,'rundenprotokoll','n1',NULL,'{"id":"n1","runde_id":"n1","inhalt":"{\"programm\":\"Platzwart, Verfahren 1\",\"runde\":\"Hauptrunde\",\"beginnVon\":\"2027-08-01\",\"beginnBis\":\"2027-08-01\",\"stichtag\":\"2027-02-28\",\"entschiedenAm\":\"2027-03-01\",\"katalog\":\"Katalog\",\"gleichstand\":[\"aelter\"],\"saat\":\"blau\",\"stabil\":true,\"kriterien\":[],\"plaetze\":[{\"einrichtung\":\"e1\",\"name\":\"Immer\",\"kategorie\":\"krippe\",\"plaetze\":5,\"sicher\":5,\"grund\":\"\"},{\"einrichtung\":\"e1\",\"name\":\"Immer\",\"kategorie\":\"kindergarten\",\"plaetze\":0,\"sicher\":0,\"grund\":\"\"},{\"einrichtung\":\"e1\",\"name\":\"Immer\",\"kategorie\":\"hort\",\"plaetze\":0,\"sicher\":0,\"grund\":\"\"},{\"einrichtung\":\"e2\",\"name\":\"Begrenzt\",\"kategorie\":\"krippe\",\"plaetze\":0,\"sicher\":0,\"grund\":\"\"},{\"einrichtung\":\"e2\",\"name\":\"Begrenzt\",\"kategorie\":\"kindergarten\",\"plaetze\":0,\"sicher\":0,\"grund\":\"\"},{\"einrichtung\":\"e2\",\"name\":\"Begrenzt\",\"kategorie\":\"hort\",\"plaetze\":0,\"sicher\":0,\"grund\":\"\"}],\"bewerbungen\":[{\"kind\":\"1\",\"kategorie\":\"krippe\",\"familie\":\"\",\"wuensche\":[\"e1\"],\"bisher\":\"\",\"los\":2},{\"kind\":\"2\",\"kategorie\":\"krippe\",\"familie\":\"\",\"wuensche\":[\"e1\"],\"bisher\":\"\",\"los\":1}],\"rang\":[{\"einrichtung\":\"e1\",\"kind\":\"1\",\"rang\":1,\"stufe\":\"punkte\",\"punkte\":0,\"kriterien\":[],\"grund\":\"Integration\"},{\"einrichtung\":\"e1\",\"kind\":\"2\",\"rang\":2,\"stufe\":\"punkte\",\"punkte\":0,\"kriterien\":[],\"grund\":\"Wunsch\"}],\"ergebnis\":[{\"kind\":\"1\",\"einrichtung\":\"e1\",\"wunsch\":1},{\"kind\":\"2\",\"einrichtung\":\"e1\",\"wunsch\":1}]}","pruefsumme":"2a3588abb369d85943ef1653a15f2a8b5d9e204db841a1a2a085e549898e57d4"}',X'e4aebd0a52f6a2c3834f5b2ed0c94456',X'f95bf8a21b74f6d0206c7c311f045883ae4bbb86d96741eb454634035ad14fc5');
INSERT INTO spurzeile VALUES(13,11,'runde','n1','{"id":"n1","name":"Hauptrunde","katalog_id":"c1","beginn_von":"2027-08-01","beginn_bis":"2027-08-01","stichtag":"2027-02-28","frist":"","kategorien":"krippe|kindergarten","traeger_id":"","geschwister_zusammen":"","wechselkinder":"","auswaertige":"gleich","saat":"blau","status":"vorbereitung"}','{"id":"n1","name":"Hauptrunde","katalog_id":"c1","beginn_von":"2027-08-01","beginn_bis":"2027-08-01","stichtag":"2027-02-28","frist":"","kategorien":"krippe|kindergarten","traeger_id":"","geschwister_zusammen":"","wechselkinder":"","auswaertige":"gleich","saat":"blau","status":"entschieden"}',X'86323dcf343d8cb818bceeb05f4f39b7',X'27dd783cf648e2df11020cc668efb5449c297de61a3bf61a2c64a9b7e5ffbc8b');
INSERT INTO spurzeile VALUES(14,12,'anmeldung','a4','{"id":"a4","kind_id":"k4","art":"betreuungsanfrage","wunschbeginn":"2027-08-01","wochenstunden":"","eingang":"2027-02-02","wuensche":"e1","status":"offen","kriterien":"","wunschende":"2028-07-31","platzanteil":"","bestaetigt_am":"","bemerkung":""}','{"id":"a4","kind_id":"k3","art":"betreuungsanfrage","wunschbeginn":"2027-08-01","wochenstunden":"","eingang":"2027-02-02","wuensche":"e1","status":"offen","kriterien":"","wunschende":"2028-07-31","platzanteil":"","bestaetigt_am":"","bemerkung":""}',X'3269915698a559522fbdd2f756e1aa4d',X'cc2cd92972bd2a9e134ac6ccf4e72947f22bdb9aa0bc0e69fab7a286d7a94623');
INSERT INTO spurzeile VALUES(15,12,'rundenentscheid','x2','{"id":"x2","runde_id":"n1","einrichtung_id":"e1","kind_id":"k4","rang":"2","grund":"Wunsch"}','{"id":"x2","runde_id":"n1","einrichtung_id":"e1","kind_id":"k3","rang":"2","grund":"Wunsch"}',X'7783e42246c6ae5347f60fbd0114f711',X'f4f45b7bbf05bb7582e2713581360666514966e9bf4d8a74568c978964fb2358');
INSERT INTO spurzeile VALUES(16,12,'rundenergebnis','n1-2','{"id":"n1-2","runde_id":"n1","nummer":"2","kind_id":"k4","anmeldung_id":"a4","einrichtung_id":"e1","wunsch":"1","vertrag_id":""}','{"id":"n1-2","runde_id":"n1","nummer":"2","kind_id":"k3","anmeldung_id":"a4","einrichtung_id":"e1","wunsch":"1","vertrag_id":""}',X'0743bb160cbf4cd4932e460aa2c2f024',X'5495b07e76956c34f63daba0a657124327731e05f89f5dda5de891bc168fe959');
INSERT INTO spurzeile VALUES(17,12,'kind','k4','{"id":"k4","vorname":"Ida","nachname":"Neuh","geburtsdatum":"2025-11-01","geschlecht":"","strasse":"","plz":"","ort":"","ags":"","zurueckgestellt":"","ortsteil":"","auskunftssperre":""}',NULL,X'dabf36cd58d4fc56c9fccd9cb2a55154',X'f86d7f72cfeee25d31e8f28186270ec066b4f946678b9c37a0dba9a0ea45d5ad');
INSERT INTO spurzeile VALUES(18,13,'vertrag','n1-1-v',NULL,'{"id":"n1-1-v","kind_id":"k3","einrichtung_id":"e1","beginn":"2027-08-01","ende":"2028-07-31","wochenstunden":"","status":"zugesagt","belegrecht_id":"","platzanteil":"","verbleib_bis":"","zusage_bis":"2027-04-15"}',X'464457bf5bd08ffdf18cd087b968edb1',X'cb5ea41a1894cfe28a57fbf7489dbaca9e73355022e3d034cd640ee9f5bbb8d8');
INSERT INTO spurzeile VALUES(19,13,'anmeldung','a3','{"id":"a3","kind_id":"k3","art":"betreuungsanfrage","wunschbeginn":"2027-08-01","wochenstunden":"","eingang":"2027-02-01","wuensche":"e1","status":"offen","kriterien":"","wunschende":"2028-07-31","platzanteil":"","bestaetigt_am":"","bemerkung":""}','{"id":"a3","kind_id":"k3","art":"betreuungsanfrage","wunschbeginn":"2027-08-01","wochenstunden":"","eingang":"2027-02-01","wuensche":"e1","status":"vermittelt","kriterien":"","wunschende":"2028-07-31","platzanteil":"","bestaetigt_am":"","bemerkung":""}',X'470a901937368f458355982808f66265',X'ec72169feef77dea336aa56ac176a4defe3d9c4a018493f3c38866b36af8de79');
INSERT INTO spurzeile VALUES(20,13,'rundenergebnis','n1-1','{"id":"n1-1","runde_id":"n1","nummer":"1","kind_id":"k3","anmeldung_id":"a3","einrichtung_id":"e1","wunsch":"1","vertrag_id":""}','{"id":"n1-1","runde_id":"n1","nummer":"1","kind_id":"k3","anmeldung_id":"a3","einrichtung_id":"e1","wunsch":"1","vertrag_id":"n1-1-v"}',X'2ede2741ecfc8395aacf4060864f39e5',X'8c467ffb06b4f8fbffaba41a9b1b9179931b5812a873a945c51ebb2f2b116eee');
INSERT INTO spurzeile VALUES(21,13,'runde','n1','{"id":"n1","name":"Hauptrunde","katalog_id":"c1","beginn_von":"2027-08-01","beginn_bis":"2027-08-01","stichtag":"2027-02-28","frist":"","kategorien":"krippe|kindergarten","traeger_id":"","geschwister_zusammen":"","wechselkinder":"","auswaertige":"gleich","saat":"blau","status":"entschieden"}','{"id":"n1","name":"Hauptrunde","katalog_id":"c1","beginn_von":"2027-08-01","beginn_bis":"2027-08-01","stichtag":"2027-02-28","frist":"","kategorien":"krippe|kindergarten","traeger_id":"","geschwister_zusammen":"","wechselkinder":"","auswaertige":"gleich","saat":"blau","status":"angeboten"}',X'c42d07bfa629d2625b376d81899b1a01',X'6b5780f588f5fd1c209528ca72d9ebc21087f9e4e3598af988a007cc59389a56');
CREATE TABLE katalog(
  key INTEGER PRIMARY KEY,
  mandant INTEGER NOT NULL REFERENCES mandant,
  version INTEGER NOT NULL DEFAULT 1,
  geliefert INTEGER,
  id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''), gleichstand TEXT NOT NULL,
  quelle TEXT NOT NULL, luecken TEXT NOT NULL, von INTEGER NOT NULL, bis INTEGER NOT NULL,
  CHECK (von <= bis)
) STRICT;
INSERT INTO katalog VALUES(1,1,1,NULL,'c1','Katalog','aelter','','',-2147483648,2147483647);
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
INSERT INTO runde VALUES(1,1,3,NULL,'n1','Hauptrunde',1,21031,21031,20877,NULL,'krippe|kindergarten',NULL,0,0,0,'blau',2);
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
INSERT INTO rundenentscheid VALUES(1,1,1,NULL,'x1',1,1,3,1,'Integration');
INSERT INTO rundenentscheid VALUES(2,1,2,NULL,'x2',1,1,3,2,'Wunsch');
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
INSERT INTO rundenergebnis VALUES(1,1,2,NULL,'n1-1',1,'1',3,2,1,1,3);
INSERT INTO rundenergebnis VALUES(2,1,2,NULL,'n1-2',1,'2',3,3,1,1,NULL);
CREATE TABLE rundenprotokoll(
  key INTEGER PRIMARY KEY,
  mandant INTEGER NOT NULL REFERENCES mandant,
  version INTEGER NOT NULL DEFAULT 1,
  geliefert INTEGER,
  id TEXT NOT NULL, runde INTEGER NOT NULL UNIQUE REFERENCES runde,
  inhalt TEXT NOT NULL CHECK (inhalt <> ''), pruefsumme TEXT NOT NULL
) STRICT;
INSERT INTO rundenprotokoll VALUES(1,1,1,NULL,'n1',1,'{"programm":"Platzwart, Verfahren 1","runde":"Hauptrunde","beginnVon":"2027-08-01","beginnBis":"2027-08-01","stichtag":"2027-02-28","entschiedenAm":"2027-03-01","katalog":"Katalog","gleichstand":["aelter"],"saat":"blau","stabil":true,"kriterien":[],"plaetze":[{"einrichtung":"e1","name":"Immer","kategorie":"krippe","plaetze":5,"sicher":5,"grund":""},{"einrichtung":"e1","name":"Immer","kategorie":"kindergarten","plaetze":0,"sicher":0,"grund":""},{"einrichtung":"e1","name":"Immer","kategorie":"hort","plaetze":0,"sicher":0,"grund":""},{"einrichtung":"e2","name":"Begrenzt","kategorie":"krippe","plaetze":0,"sicher":0,"grund":""},{"einrichtung":"e2","name":"Begrenzt","kategorie":"kindergarten","plaetze":0,"sicher":0,"grund":""},{"einrichtung":"e2","name":"Begrenzt","kategorie":"hort","plaetze":0,"sicher":0,"grund":""}],"bewerbungen":[{"kind":"1","kategorie":"krippe","familie":"","wuensche":["e1"],"bisher":"","los":2},{"kind":"2","kategorie":"krippe","familie":"","wuensche":["e1"],"bisher":"","los":1}],"rang":[{"einrichtung":"e1","kind":"1","rang":1,"stufe":"punkte","punkte":0,"kriterien":[],"grund":"Integration"},{"einrichtung":"e1","kind":"2","rang":2,"stufe":"punkte","punkte":0,"kriterien":[],"grund":"Wunsch"}],"ergebnis":[{"kind":"1","einrichtung":"e1","wunsch":1},{"kind":"2","einrichtung":"e1","wunsch":1}]}','2a3588abb369d85943ef1653a15f2a8b5d9e204db841a1a2a085e549898e57d4');
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
COMMIT;
PRAGMA application_id=1349286519;
PRAGMA user_version=3;
