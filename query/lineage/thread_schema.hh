// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tables of <workspace>/threads.db; see docs/formats.md. All of it can be made again, so that
// a file of another program than ours is thrown away: kThreadsMade says which.
#include <array>

namespace speerpunt {

// "spth" in the head of the file, in its last byte the form of the tables: a file of another form
// is not ours, and is made again.
inline constexpr int kThreadsApplication = 0x73707404;

// Raised with every change of what is linked or stored.
inline constexpr auto kThreadsMade = "5";

inline constexpr auto kThreadSchemaSteps = std::to_array<const char*>({
    R"(CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
       CREATE TABLE document (
         number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL,
         path TEXT NOT NULL, title TEXT NOT NULL, issuer TEXT NOT NULL,
         date TEXT NOT NULL, date_precision INTEGER NOT NULL, date_source TEXT NOT NULL,
         day INTEGER NOT NULL, common BLOB NOT NULL);
       CREATE TABLE statement (
         number INTEGER PRIMARY KEY, document INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
         role INTEGER NOT NULL, page INTEGER NOT NULL, class INTEGER NOT NULL,
         strength INTEGER NOT NULL, explicit INTEGER NOT NULL, text TEXT NOT NULL,
         addressee TEXT NOT NULL, themes TEXT NOT NULL, refs TEXT NOT NULL,
         heading TEXT NOT NULL);
       CREATE INDEX statement_document ON statement (document);
       CREATE INDEX statement_role ON statement (role) WHERE role > 1;
       CREATE TABLE posting (key INTEGER PRIMARY KEY, statements BLOB NOT NULL);
       CREATE TABLE pair (
         early INTEGER NOT NULL, late INTEGER NOT NULL,
         early_document INTEGER NOT NULL, late_document INTEGER NOT NULL,
         probability REAL NOT NULL, likeness REAL NOT NULL, kept INTEGER NOT NULL,
         PRIMARY KEY (early, late)) WITHOUT ROWID;
       CREATE INDEX pair_late ON pair (late);
       CREATE INDEX pair_documents ON pair (early_document, late_document);
       CREATE INDEX pair_kept ON pair (kept) WHERE kept = 1;
       CREATE TABLE decided (
         one TEXT NOT NULL, other TEXT NOT NULL, confirmed INTEGER NOT NULL,
         author TEXT NOT NULL, time TEXT NOT NULL, reason TEXT NOT NULL,
         PRIMARY KEY (one, other)) WITHOUT ROWID;
       CREATE TABLE decided_end (
         last TEXT PRIMARY KEY, seen TEXT NOT NULL, gone INTEGER NOT NULL,
         author TEXT NOT NULL, time TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;)",
});

}  // namespace speerpunt
