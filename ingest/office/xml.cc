// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/xml.hh"

#include <charconv>
#include <limits>
#include <memory>

#include <libxml/parser.h>

#include "ingest/text/decode.hh"

namespace speerpunt {
namespace {

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const { xmlFreeParserCtxt(parser); }
};

void be_silent(void*, xmlErrorPtr) {}

}  // namespace

const xmlNode* XmlPart::root() const {
  return tree == nullptr ? nullptr : xmlDocGetRootElement(tree.get());
}

XmlPart parse_xml(std::string_view bytes) {
  XmlPart part;
  // Only the declaration names the encoding: fonts have character sets too.
  const std::string_view declaration =
      bytes.substr(0, bytes.starts_with("<?xml") ? bytes.find("?>") : 0);
  // Decoded here, for libxml2 uses iconv, which cannot load its tables inside the sandbox.
  const std::string text = decode_text(bytes, declared_encoding(declaration)).text;
  const std::unique_ptr<xmlParserCtxt, FreeParser> parser(xmlNewParserCtxt());
  if (parser == nullptr || text.size() > std::numeric_limits<int>::max() ||
      text.find("<!DOCTYPE") != std::string::npos) {
    part.damaged = true;
    return part;
  }
  parser->sax->serror = be_silent;
  part.tree.reset(
      xmlCtxtReadMemory(parser.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                        XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                            XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC));
  part.damaged = parser->wellFormed == 0;
  return part;
}

int number_attribute(const xmlNode* node, const char* name, int fallback) {
  const std::string text = attribute(node, name);
  int value = fallback;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

const xmlNode* child_element(const xmlNode* parent, std::string_view tag) {
  if (parent == nullptr) return nullptr;
  for (const xmlNode* child = parent->children; child != nullptr; child = child->next) {
    if (tag_of(child) == tag) return child;
  }
  return nullptr;
}

std::string all_text(const xmlNode* element) {
  std::string text;
  if (element == nullptr) return text;
  for (const xmlNode* child = element->children; child != nullptr; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
      text += text_of(child);
    } else {
      text += all_text(child);
    }
  }
  return text;
}

}  // namespace speerpunt
