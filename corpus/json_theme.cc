// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/json.hh"
#include "corpus/json_support.hh"

namespace speerpunt {
namespace {

using namespace json_support;

std::vector<ThemeLabel> read_labels(const Json& theme, const char* key) {
  if (!theme.contains(key)) return {};
  return vector_of<ThemeLabel>(theme.at(key), [](const Json& label) {
    return ThemeLabel{label.at("text").get<std::string>(), label.value("weight", 1.0)};
  });
}

ThemeTag read_theme_tag(const Json& json) {
  return {json.at("theme").get<std::string>(), json.at("score").get<double>(),
          vector_of<ThemeReason>(json.at("reasons"), [](const Json& reason) {
            return ThemeReason{
                reason.at("label").get<std::string>(), reason.at("matched").get<std::string>(),
                reason.at("where").get<std::string>(), reason.at("weight").get<double>()};
          })};
}

Reference read_reference(const Json& json) {
  Reference reference;
  const auto kind = json.at("kind").get<std::string>();
  if (kind == "law") {
    reference.kind = ReferenceKind::kLaw;
  } else if (kind == "parliamentary_paper") {
    reference.kind = ReferenceKind::kParliamentaryPaper;
  } else if (kind == "case") {
    reference.kind = ReferenceKind::kCase;
  } else if (kind == "document") {
    reference.kind = ReferenceKind::kDocument;
  } else {
    throw Error("json-invalid", "not a kind of reference: " + kind);
  }
  reference.id = json.at("id").get<std::string>();
  reference.text = json.at("text").get<std::string>();
  reference.span = read_span(json.at("span"));
  return reference;
}

}  // namespace

std::string to_json(const std::vector<ThemeTag>& tags) {
  return dump(array_of(tags, write_theme_tag));
}

std::vector<ThemeTag> theme_tags_from_json(std::string_view json) {
  return build_from(json, "list of themes",
                    [](const Json& value) { return vector_of<ThemeTag>(value, read_theme_tag); });
}

std::string to_json(const std::vector<Reference>& references) {
  return dump(array_of(references, write_reference));
}

std::vector<Reference> references_from_json(std::string_view json) {
  return build_from(json, "list of references",
                    [](const Json& value) { return vector_of<Reference>(value, read_reference); });
}

std::vector<Theme> themes_from_json(std::string_view json) {
  return build_from(json, "themes file", [](const Json& value) {
    return vector_of<Theme>(value.at("themes"), [](const Json& item) {
      Theme theme;
      theme.id = item.at("id").get<std::string>();
      theme.parent = item.value("parent", "");
      theme.name = item.at("name").get<std::string>();
      theme.scope = item.at("scope").get<std::string>();
      theme.preferred = read_labels(item, "preferred");
      theme.alternative = read_labels(item, "alternative");
      theme.negative = read_labels(item, "negative");
      theme.laws = item.value("laws", std::vector<std::string>{});
      return theme;
    });
  });
}

}  // namespace speerpunt
