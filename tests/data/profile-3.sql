-- SPDX-License-Identifier: Apache-2.0
-- A profile's database as version 3 left it, a statement a line.
CREATE TABLE integration ( id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL UNIQUE COLLATE NOCASE, email TEXT NOT NULL, store_url TEXT NOT NULL, allows_cleartext INTEGER NOT NULL, callback_key TEXT NOT NULL UNIQUE, identity_key TEXT NOT NULL UNIQUE, created_at INTEGER NOT NULL, store_base_url BLOB NOT NULL DEFAULT x'', signature_base_url BLOB NOT NULL DEFAULT x'', dialect TEXT NOT NULL DEFAULT '', signature_method TEXT NOT NULL DEFAULT '', clock_skew_seconds INTEGER NOT NULL DEFAULT 0, login TEXT NOT NULL DEFAULT '', activation_state BLOB NOT NULL DEFAULT x'', admin_url TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE allowed_origin ( integration TEXT NOT NULL REFERENCES integration ON DELETE CASCADE, origin TEXT NOT NULL, PRIMARY KEY (integration, origin)) STRICT;
CREATE TABLE login ( name TEXT PRIMARY KEY NOT NULL, salt BLOB NOT NULL, rounds INTEGER NOT NULL, hash BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT;
CREATE TABLE selection ( integration TEXT PRIMARY KEY NOT NULL  REFERENCES integration ON DELETE CASCADE, is_all INTEGER NOT NULL DEFAULT 0, ids TEXT NOT NULL DEFAULT '', sources TEXT NOT NULL DEFAULT '', granted_is_all INTEGER NOT NULL DEFAULT 0, granted_ids TEXT NOT NULL DEFAULT '', granted_at INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE setting ( key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE timeline ( id INTEGER PRIMARY KEY, integration TEXT NOT NULL REFERENCES integration ON DELETE CASCADE, time INTEGER NOT NULL, step TEXT NOT NULL, ok INTEGER NOT NULL, text TEXT NOT NULL, detail TEXT NOT NULL, took_ms INTEGER NOT NULL) STRICT;
INSERT INTO "integration" VALUES('abcdefgh','Orders','','https://shop.example/',0,'adqv2z7bkh573nn42mfiwxcy3r','lcvml3xdqcqxow5gqhyfcctuis',1700000000000,X'',X'','','',0,'',X'','');
INSERT INTO "integration" VALUES('ijklmnop','Stock','','https://shop.example/',0,'adqv2z7bkh573nn42mfiwxcy3rx','bcvml3xdqcqxow5gqhyfcctuisx',1700000000001,X'',X'','','',0,'',X'','');
INSERT INTO "timeline" VALUES(1,'abcdefgh',1700000001000,'armed',1,'Bereit: der Shop darf diesen Rechner aufrufen','',-1);
INSERT INTO "timeline" VALUES(2,'abcdefgh',1700000002000,'failed',0,'Nothing arrived from the store. Start again and click it.','http.dns: No host shop.example',-1);
INSERT INTO "timeline" VALUES(3,'abcdefgh',1700000003000,'proved',1,'A signed call with the tokens succeeded','This store signs as Commerce 2.4.6 and 2.4.7 do.',164);
INSERT INTO "timeline" VALUES(4,'abcdefgh',1700000004000,'call',1,'A test call succeeded','GET /V1/store/storeConfigs: HTTP 200',187);
INSERT INTO "timeline" VALUES(5,'abcdefgh',1700000005000,'call',0,'A test call failed: The store does not answer.','http.timeout',10000);
INSERT INTO "timeline" VALUES(6,'ijklmnop',1700000006000,'armed',1,'Ready: the store may call this computer','',-1);
CREATE INDEX timeline_of_integration ON timeline (integration, id);
PRAGMA user_version = 3;
