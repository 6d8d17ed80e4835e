// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ingest: what is particular to the text of a mail.
#include <string_view>
#include <vector>

#include "corpus/document.hh"

namespace speerpunt {

// Text that is wrapped as RFC 3676 says: a line that ends in a space goes on.
struct FlowedText {
  bool flowed = false;
  bool delete_space = false;
};

// Lines with ">" become kind quote, its level the number of them; what follows "-- " kind meta.
std::vector<Block> blocks_of_mail_text(std::string_view text, FlowedText format);

// Sets the kind of what is not the message: greeting and signature at its end and disclaimers are
// meta; from a copied mail header on everything is a quote, and from "Op .. schreef ..:" on where
// the quote is not set apart itself.
void mark_mail_parts(std::vector<Block>& blocks);

}  // namespace speerpunt
