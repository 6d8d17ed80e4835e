// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which law the words at a place name, point back to, or leave to be understood.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "index/find/articles.hh"
#include "index/find/law_context.hh"
#include "index/find/law_names.hh"
#include "index/find/token_reader.hh"

namespace speerpunt {

struct NamedLaw {
  std::string id;
  std::size_t last = 0;   // token
  std::string_view book;  // of the Civil Code, where the number does not carry it
};

// What was mentioned in this text before the place that is read.
struct MentionedLaws {
  std::string law;        // for "die wet"
  std::string statute;    // for "de wet"
  std::string heading;    // the one law that the heading above the text names
  std::size_t last = 0;   // token behind the last mention
  bool several = false;   // different laws
  bool in_basis = false;  // behind "gelet op"
};

// Views all that it is made with.
class LawReader {
 public:
  LawReader(const TokenReader& read, const ArticleReader& articles, const LawContext& context,
            const MentionedLaws& mentioned)
      : read_(read), articles_(articles), context_(context), mentioned_(mentioned) {}

  // The law named at token `at`. `expected`: what stands before tells that one follows.
  std::optional<NamedLaw> law_at(std::size_t at, bool expected) const;
  // The law behind the article that ends at token `article`: "van de Wkkgz", "BW", "van Boek 7 van
  // het BW", "van die wet".
  std::optional<NamedLaw> law_behind(std::size_t article, std::string_view number) const;
  // The law of the chapter that begins at token `at`: "hoofdstuk 3 van de Wkkgz", "bijlage 2 bij".
  std::optional<NamedLaw> law_of_chapter(std::size_t at) const;
  // "die wet", or "de wet" where the document said which.
  std::optional<NamedLaw> pointed_law(std::size_t at) const;
  // The law of an article, first to last token, that stands alone: "(art. 3)", "Artikel 11
  // bepaalt".
  std::optional<NamedLaw> understood_law(std::size_t first, std::size_t last) const;

  // "wet: de Wet op de medische keuringen"
  bool is_definition(std::size_t at) const;
  // "Wvkl": may be what a document calls a law.
  bool is_abbreviation(std::size_t at) const;

 private:
  std::size_t behind_chapter(std::size_t at) const;
  std::optional<NamedLaw> in_brackets_behind(std::size_t article) const;
  std::optional<NamedLaw> earlier_law(std::size_t at) const;
  std::optional<NamedLaw> own_act(std::size_t at) const;
  std::optional<NamedLaw> defined_law(std::size_t at, bool of_article) const;
  std::optional<NamedLaw> statute_meant(std::size_t at, bool of_article) const;
  std::optional<NamedLaw> book_at(std::size_t at) const;
  std::string_view meaning_on_the_day(std::size_t at, const LawMention& mention) const;
  std::optional<NamedLaw> compound_law(std::size_t at) const;
  bool tells_of_devices() const;
  bool is_own(std::string_view word) const;
  bool amends() const;
  bool names_other_rules(std::size_t from, std::size_t to) const;

  std::string_view word(std::size_t at) const { return read_.word(at); }
  std::string_view gap(std::size_t before) const { return read_.gap(before); }

  const TokenReader& read_;
  const ArticleReader& articles_;
  const LawContext& context_;
  const MentionedLaws& mentioned_;
};

// What a definition can call a law by: wet, besluit, ...
bool is_law_word(std::string_view folded);
// Whether the law is a "wet", as far as its name tells.
bool is_statute(const std::string& id);

}  // namespace speerpunt
