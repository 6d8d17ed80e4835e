// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The steps from an empty file to the present schema. Step n brings schema n to n + 1; a step that
// was released is never edited, a new one is put behind it.
#include <array>

namespace speerpunt {

inline constexpr int kDecisionsApplication = 0x73706465;  // "spde", in the head of the file

inline constexpr auto kSchemaSteps = std::to_array<const char*>({
    R"(CREATE TABLE decision (
         sequence INTEGER PRIMARY KEY,
         id TEXT NOT NULL UNIQUE, time TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL,
         value TEXT NOT NULL, reason TEXT NOT NULL, undoes TEXT NOT NULL,
         text_hash TEXT NOT NULL, text TEXT NOT NULL, document TEXT NOT NULL, path TEXT NOT NULL,
         page INTEGER NOT NULL, occurrence INTEGER NOT NULL, issuer TEXT NOT NULL,
         was_class TEXT NOT NULL, was_addressee TEXT NOT NULL, was_strength INTEGER NOT NULL,
         was_confidence REAL NOT NULL, was_cue TEXT NOT NULL);
       CREATE INDEX decision_text ON decision (text_hash, time);
       CREATE TRIGGER decision_stays BEFORE DELETE ON decision
         BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
       CREATE TRIGGER decision_is_not_rewritten BEFORE UPDATE ON decision
         BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;)",
    // The other end of a link.
    R"(ALTER TABLE decision ADD COLUMN other_text_hash TEXT;
       ALTER TABLE decision ADD COLUMN other_text TEXT;
       ALTER TABLE decision ADD COLUMN other_document TEXT;
       ALTER TABLE decision ADD COLUMN other_path TEXT;
       ALTER TABLE decision ADD COLUMN other_page INTEGER;
       ALTER TABLE decision ADD COLUMN other_occurrence INTEGER;
       ALTER TABLE decision ADD COLUMN other_issuer TEXT;)",
    // Two more kinds, confirm_end and reject_end, which an older program would take for damage.
    "SELECT 1;",
});

}  // namespace speerpunt
