// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using json_support::Json;

// Relative ids need a base with a path to be resolved against: processors leave them alone after a
// urn. RFC 2606 keeps .example for names that must never be somebody's.
constexpr std::string_view kBase = "https://speerpunt.example/thesaurus/";
constexpr std::string_view kContext =
    R"({"@context":{"@base":"https://speerpunt.example/thesaurus/",)"
    R"("skos":"http://www.w3.org/2004/02/skos/core#","dct":"http://purl.org/dc/terms/",)"
    R"("Concept":"skos:Concept",)"
    R"("prefLabel":{"@id":"skos:prefLabel","@language":"nl"},)"
    R"("altLabel":{"@id":"skos:altLabel","@language":"nl"},)"
    R"("hiddenLabel":{"@id":"skos:hiddenLabel","@language":"nl"},)"
    R"("scopeNote":{"@id":"skos:scopeNote","@language":"nl"},)"
    R"("broader":{"@id":"skos:broader","@type":"@id"},)"
    R"("related":{"@id":"skos:related","@type":"@id"},)"
    R"("replaces":{"@id":"dct:replaces","@type":"@id"},)"
    R"("isReplacedBy":{"@id":"dct:isReplacedBy","@type":"@id"},)"
    R"("valid":"dct:valid"},)";
constexpr auto kKeys = std::to_array<std::string_view>(
    {"@id", "@type", "prefLabel", "altLabel", "hiddenLabel", "notLabel", "broader", "related",
     "replaces", "isReplacedBy", "valid", "scopeNote"});
constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kMostConcepts = 100'000;

[[noreturn]] void refuse(const std::string& where, const std::string& message,
                         const std::string& hint = {}) {
  throw Error("thesaurus-invalid", message, where, hint);
}

std::size_t line_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  return 1 + static_cast<std::size_t>(std::count(
                 text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

// "[json.exception.parse_error.101] parse error at ..." without the library's own number.
std::string without_tag(std::string_view message) {
  const std::size_t end = message.starts_with('[') ? message.find("] ") : std::string_view::npos;
  return std::string(end == std::string_view::npos ? message : message.substr(end + 2));
}

// Where each concept begins: the parser does not tell. A concept has one "@id", its first key.
class Places {
 public:
  Places(std::string_view text, std::string name)
      : text_(text), name_(std::move(name)), at_(text.find("\"@graph\"")) {}

  std::string next() {
    constexpr std::string_view kKey = "\"@id\"";
    const std::size_t found = text_.find(kKey, at_);
    if (found == std::string_view::npos) return name_;
    line_ += static_cast<std::size_t>(
        std::count(text_.begin() + static_cast<std::ptrdiff_t>(counted_),
                   text_.begin() + static_cast<std::ptrdiff_t>(found), '\n'));
    counted_ = found;
    at_ = found + kKey.size();
    return name_ + ":" + std::to_string(line_);
  }

 private:
  std::string_view text_;
  std::string name_;
  std::size_t at_;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
};

std::string text_of(const Json& value, const std::string& key, const std::string& where) {
  if (!value.is_string())
    refuse(where, key + " is not a text in quotes", "\"" + key + "\":\"...\"");
  return value.get<std::string>();
}

// A list, or one text.
std::vector<std::string> texts_of(const Json& value, const std::string& key,
                                  const std::string& where) {
  if (!value.is_array()) return {text_of(value, key, where)};
  std::vector<std::string> texts;
  for (const Json& item : value) texts.push_back(text_of(item, key, where));
  return texts;
}

std::string id_of(std::string id) {
  if (id.starts_with(kBase)) id.erase(0, kBase.size());
  return id;
}

std::vector<std::string> ids_of(const Json& value, const std::string& key,
                                const std::string& where) {
  std::vector<std::string> ids = texts_of(value, key, where);
  std::transform(ids.begin(), ids.end(), ids.begin(), id_of);
  return ids;
}

std::optional<Date> bound_of(const std::string& text, const std::string& where) {
  if (text == "..") return std::nullopt;
  std::optional<Date> date = parse_iso_date(text, "thesaurus");
  if (!date || date->precision == DatePrecision::kQuarter ||
      date->precision == DatePrecision::kSeason)
    refuse(where, "\"" + text + "\" is not a date", "write 2017-10-01, 2017-10, 2017 or ..");
  return date;
}

void set_valid(Concept& entry, const std::string& interval) {
  const std::size_t slash = interval.find('/');
  if (slash == std::string::npos)
    refuse(entry.where, "\"" + interval + "\" is not an interval",
           "write 2015-01-01/2017-10-01, with .. for an open end");
  entry.valid_from = bound_of(interval.substr(0, slash), entry.where);
  entry.valid_until = bound_of(interval.substr(slash + 1), entry.where);
}

Concept concept_of(const Json& item, const std::string& where) {
  if (!item.is_object()) refuse(where, "a concept is not an object in braces");
  Concept entry;
  entry.where = where;
  for (const auto& [key, value] : item.items()) {
    if (key == "@id")
      entry.id = id_of(text_of(value, key, where));
    else if (key == "@type")
      text_of(value, key, where);
    else if (key == "prefLabel")
      entry.preferred = text_of(value, key, where);
    else if (key == "altLabel")
      entry.alternative = texts_of(value, key, where);
    else if (key == "hiddenLabel")
      entry.hidden = texts_of(value, key, where);
    else if (key == "notLabel")
      entry.off = texts_of(value, key, where);
    else if (key == "broader")
      entry.broader = ids_of(value, key, where);
    else if (key == "related")
      entry.related = ids_of(value, key, where);
    else if (key == "replaces")
      entry.replaces = ids_of(value, key, where);
    else if (key == "isReplacedBy")
      entry.replaced_by = ids_of(value, key, where);
    else if (key == "valid")
      set_valid(entry, text_of(value, key, where));
    else if (key == "scopeNote")
      entry.note = text_of(value, key, where);
    else {
      std::string known;
      for (const std::string_view one : kKeys)
        known += (known.empty() ? "" : ", ") + std::string(one);
      refuse(where, "there is no key \"" + key + "\"", "known are " + known);
    }
  }
  if (entry.id.empty()) refuse(where, "a concept has no @id");
  return entry;
}

void write_texts(Json& json, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) json[key] = texts;
}

Json json_of(const Concept& entry) {
  Json json{{"@id", entry.id}, {"@type", "Concept"}};
  if (!entry.preferred.empty()) json["prefLabel"] = entry.preferred;
  write_texts(json, "altLabel", entry.alternative);
  write_texts(json, "hiddenLabel", entry.hidden);
  write_texts(json, "notLabel", entry.off);
  write_texts(json, "broader", entry.broader);
  write_texts(json, "related", entry.related);
  write_texts(json, "replaces", entry.replaces);
  write_texts(json, "isReplacedBy", entry.replaced_by);
  if (entry.valid_from || entry.valid_until)
    json["valid"] = (entry.valid_from ? entry.valid_from->value : "..") + "/" +
                    (entry.valid_until ? entry.valid_until->value : "..");
  if (!entry.note.empty()) json["scopeNote"] = entry.note;
  return json;
}

}  // namespace

std::vector<Concept> thesaurus_from_json(std::string_view json, const std::string& name) {
  if (json.size() > kMostBytes) refuse(name, "the file is larger than 16 MiB");
  Json file;
  try {
    file = Json::parse(json);
  } catch (const nlohmann::json::parse_error& error) {
    refuse(name + ":" + std::to_string(line_at(json, error.byte)), without_tag(error.what()),
           "a comma between concepts, none after the last");
  } catch (const nlohmann::json::exception& error) {
    refuse(name, without_tag(error.what()), "a number that is not too large");
  }
  if (!file.is_object() || !file.contains("@graph") || !file["@graph"].is_array())
    refuse(name, "there is no list \"@graph\"", "begin as corpus/data/thesaurus/README.md says");
  if (file["@graph"].size() > kMostConcepts) refuse(name, "there are more than 100,000 concepts");
  std::vector<Concept> concepts;
  concepts.reserve(file["@graph"].size());
  Places places(json, name);
  for (const Json& item : file["@graph"]) concepts.push_back(concept_of(item, places.next()));
  return concepts;
}

std::string to_json(const std::vector<Concept>& concepts) {
  std::string text{kContext};
  text += "\n\"@graph\":[\n";
  for (const Concept& entry : concepts) {
    text += json_support::dump(json_of(entry));
    text += &entry == &concepts.back() ? "\n" : ",\n";
  }
  return text + "]}\n";
}

}  // namespace speerpunt
