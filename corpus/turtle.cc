// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/turtle.hh"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <exception>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>

#include <serd/serd.h>

#include "corpus/ascii.hh"
#include "corpus/error.hh"

namespace speerpunt {
namespace {

constexpr std::string_view kBase = "https://speerpunt.example/thesaurus/";
constexpr std::string_view kSkos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view kTerms = "http://purl.org/dc/terms/";
constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kMostStatements = 2'000'000;
constexpr std::size_t kDeepest = 1000;  // the parser calls itself for each bracket

struct Statement {
  std::string subject;
  std::string predicate;
  std::string object;
  std::string language;
};

struct Reading {
  SerdEnv* environment = nullptr;
  std::vector<Statement> statements;
  std::string error;  // the first
  unsigned line = 0;
};

std::string text_of(const SerdNode& node) {
  return {reinterpret_cast<const char*>(node.buf), node.n_bytes};
}

std::string expanded(SerdEnv* environment, const SerdNode& node) {
  if (node.type != SERD_CURIE && node.type != SERD_URI) return text_of(node);
  SerdNode full = serd_env_expand_node(environment, &node);
  const bool is_known = full.buf != nullptr;
  std::string text = is_known ? text_of(full) : text_of(node);
  serd_node_free(&full);
  if (!is_known && node.type == SERD_CURIE) throw std::runtime_error("unknown prefix: " + text);
  return text;
}

SerdStatus on_base(void* handle, const SerdNode* base) {
  return serd_env_set_base_uri(static_cast<Reading*>(handle)->environment, base);
}

SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* address) {
  return serd_env_set_prefix(static_cast<Reading*>(handle)->environment, name, address);
}

// No exception may pass through the C code that calls this.
SerdStatus on_statement(void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                        const SerdNode* predicate, const SerdNode* object, const SerdNode*,
                        const SerdNode* language) {
  auto& reading = *static_cast<Reading*>(handle);
  try {
    if (reading.statements.size() >= kMostStatements) return SERD_ERR_INTERNAL;
    reading.statements.push_back(
        {expanded(reading.environment, *subject), expanded(reading.environment, *predicate),
         expanded(reading.environment, *object), language == nullptr ? "" : text_of(*language)});
  } catch (const std::exception& error) {
    if (reading.error.empty()) reading.error = error.what();
    return SERD_ERR_INTERNAL;
  }
  return SERD_SUCCESS;
}

SerdStatus on_error(void* handle, const SerdError* error) {
  auto& reading = *static_cast<Reading*>(handle);
  if (reading.line != 0 || error == nullptr) return SERD_SUCCESS;
  char text[300];
  std::vsnprintf(text, sizeof text, error->fmt, *error->args);
  reading.line = std::max(1U, error->line);
  if (!reading.error.empty()) return SERD_SUCCESS;
  reading.error = text;
  while (reading.error.ends_with('\n')) reading.error.pop_back();
  return SERD_SUCCESS;
}

[[noreturn]] void refuse(const std::string& where, const std::string& message,
                         const std::string& hint = {}) {
  throw Error("thesaurus-invalid", message, where, hint);
}

void check_depth(std::string_view turtle, const std::string& name) {
  std::size_t depth = 0;
  for (const char letter : turtle) {
    if (letter == '[' || letter == '(') ++depth;
    if ((letter == ']' || letter == ')') && depth > 0) --depth;
    if (depth > kDeepest) refuse(name, "brackets are nested more than 1,000 deep");
  }
}

bool looks_like_xml(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.starts_with("<?xml") || text.starts_with("<!") || text.starts_with("<rdf:");
}

std::vector<Statement> statements_of(const std::string& turtle, const std::string& name) {
  if (turtle.size() > kMostBytes) refuse(name, "the file is larger than 16 MiB");
  check_depth(turtle, name);
  Reading reading;
  const std::unique_ptr<SerdEnv, decltype(&serd_env_free)> environment(serd_env_new(nullptr),
                                                                       &serd_env_free);
  reading.environment = environment.get();
  const std::unique_ptr<SerdReader, decltype(&serd_reader_free)> reader(
      serd_reader_new(SERD_TURTLE, &reading, nullptr, on_base, on_prefix, on_statement, nullptr),
      &serd_reader_free);
  serd_reader_set_strict(reader.get(), true);
  serd_reader_set_error_sink(reader.get(), on_error, &reading);
  const SerdStatus status =
      serd_reader_read_string(reader.get(), reinterpret_cast<const std::uint8_t*>(turtle.c_str()));
  if (status != SERD_SUCCESS || reading.line != 0)
    refuse(name + ":" + std::to_string(reading.line),
           reading.error.empty() ? "not valid Turtle" : reading.error,
           looks_like_xml(turtle) ? "RDF/XML is to be turned into Turtle first" : "");
  return std::move(reading.statements);
}

// Ids for addresses: the last part, unique.
class Ids {
 public:
  std::string of(const std::string& address) {
    const auto known = ids_.find(address);
    if (known != ids_.end()) return known->second;
    const std::size_t cut = address.find_last_of("/#:");
    std::string id;
    for (const char letter : address.substr(cut == std::string::npos ? 0 : cut + 1)) {
      const bool is_upper = letter >= 'A' && letter <= 'Z';
      const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
      id += is_upper ? static_cast<char>(letter - 'A' + 'a') : is_plain ? letter : '-';
    }
    if (id.empty()) id = "concept";
    std::string unique = id;
    for (int number = 2; !taken_.insert(unique).second; ++number)
      unique = id + "-" + std::to_string(number);
    return ids_.emplace(address, unique).first->second;
  }

 private:
  std::map<std::string, std::string> ids_;
  std::set<std::string> taken_;
};

std::optional<Date> bound_of(const std::string& text, const std::string& where) {
  if (text == "..") return std::nullopt;
  std::optional<Date> date = parse_iso_date(text, "thesaurus");
  if (!date)
    refuse(where, "\"" + text + "\" is not a date", "write 2017-10-01, 2017-10, 2017 or ..");
  return date;
}

void take(const Statement& statement, std::string_view term, Concept& entry, Ids& ids) {
  const std::string& object = statement.object;
  if (term == "broader") entry.broader.push_back(ids.of(object));
  if (term == "related") entry.related.push_back(ids.of(object));
  if (term == "replaces") entry.replaces.push_back(ids.of(object));
  if (term == "isReplacedBy") entry.replaced_by.push_back(ids.of(object));
  if (term == "valid") {
    const std::size_t slash = object.find('/');
    if (slash == std::string::npos) return;  // Dublin Core allows other ways to say it
    entry.valid_from = bound_of(object.substr(0, slash), entry.where);
    entry.valid_until = bound_of(object.substr(slash + 1), entry.where);
  }
  if (!statement.language.empty() && !statement.language.starts_with("nl")) return;
  if (term == "prefLabel") entry.preferred = object;
  if (term == "altLabel") entry.alternative.push_back(object);
  if (term == "hiddenLabel") entry.hidden.push_back(object);
  if (term == "scopeNote") entry.note += (entry.note.empty() ? "" : " ") + object;
}

std::string_view term_of(std::string_view predicate) {
  for (const std::string_view vocabulary : {kSkos, kTerms})
    if (predicate.starts_with(vocabulary)) return predicate.substr(vocabulary.size());
  return {};
}

std::string in_quotes(std::string_view text) {
  std::string made = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') made += '\\';
    if (letter == '\n')
      made += "\\n";
    else if (letter == '\r')
      made += "\\r";
    else
      made += letter;
  }
  return made + '"';
}

}  // namespace

std::vector<Concept> thesaurus_from_turtle(const std::string& turtle, const std::string& name) {
  const std::vector<Statement> statements = statements_of(turtle, name);
  Ids ids;
  std::vector<Concept> concepts;
  std::map<std::string, std::size_t> places;
  for (const Statement& one : statements) {
    if (one.predicate != kType || one.object != std::string(kSkos) + "Concept") continue;
    const std::string id = ids.of(one.subject);
    if (!places.emplace(one.subject, concepts.size()).second) continue;
    concepts.emplace_back();
    concepts.back().id = id;
    concepts.back().where = name + " (" + id + ")";
  }
  for (const Statement& one : statements) {
    const auto place = places.find(one.subject);
    const std::string_view term = term_of(one.predicate);
    if (place != places.end() && !term.empty()) take(one, term, concepts[place->second], ids);
    const auto other = places.find(one.object);
    if (term == "narrower" && place != places.end() && other != places.end())
      concepts[other->second].broader.push_back(concepts[place->second].id);
  }
  for (const Statement& one : statements) {
    const auto place = places.find(one.subject);
    if (place != places.end() && term_of(one.predicate) == "prefLabel" &&
        concepts[place->second].preferred.empty())
      concepts[place->second].preferred = one.object;
  }
  for (Concept& entry : concepts) {
    std::set<std::string> seen;
    std::erase_if(entry.broader, [&](const std::string& id) { return !seen.insert(id).second; });
  }
  return concepts;
}

namespace {

// Short where Turtle allows it, which is not with a hyphen first.
std::string address_of(const std::string& id) {
  const bool plain = std::ranges::all_of(id, [](char letter) {
    return is_lower(letter) || is_upper(letter) || is_digit(letter) || letter == '-' ||
           letter == '_';
  });
  return plain && !id.starts_with('-') ? ":" + id : "<" + std::string(kBase) + id + ">";
}

}  // namespace

std::string to_turtle(const std::vector<Concept>& concepts) {
  std::string text = "@prefix : <" + std::string(kBase) + "> .\n@prefix skos: <" +
                     std::string(kSkos) + "> .\n@prefix dct: <" + std::string(kTerms) + "> .\n";
  for (const Concept& entry : concepts) {
    text += "\n" + address_of(entry.id) + " a skos:Concept";
    const auto label = [&](const char* term, const std::string& value) {
      text += std::string(" ;\n    ") + term + " " + in_quotes(value) + "@nl";
    };
    const auto links = [&](const char* term, const std::vector<std::string>& others) {
      for (const std::string& id : others)
        text += std::string(" ;\n    ") + term + " " + address_of(id);
    };
    if (!entry.preferred.empty()) label("skos:prefLabel", entry.preferred);
    for (const std::string& one : entry.alternative) label("skos:altLabel", one);
    for (const std::string& one : entry.hidden) label("skos:hiddenLabel", one);
    links("skos:broader", entry.broader);
    links("skos:related", entry.related);
    links("dct:replaces", entry.replaces);
    links("dct:isReplacedBy", entry.replaced_by);
    if (entry.valid_from || entry.valid_until)
      text += " ;\n    dct:valid \"" + (entry.valid_from ? entry.valid_from->value : "..") + "/" +
              (entry.valid_until ? entry.valid_until->value : "..") + "\"";
    if (!entry.note.empty()) label("skos:scopeNote", entry.note);
    text += " .\n";
  }
  return text;
}

}  // namespace speerpunt
