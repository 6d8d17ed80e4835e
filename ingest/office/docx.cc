// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/office/docx.hh"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "corpus/dutch/normalise.hh"
#include "ingest/office/docx_body.hh"
#include "ingest/office/package.hh"
#include "ingest/office/remarks.hh"
#include "ingest/office/story_blocks.hh"

namespace speerpunt {
namespace {

constexpr std::size_t kMostMargins = 40;  // headers and footers

struct Relation {
  std::string type;  // the last word of its address: "styles", "header"
  std::string part;
};
using Relations = std::map<std::string, Relation>;  // by id

std::string folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string{} : std::string(part.substr(0, slash + 1));
}

// "word/" and "../docProps/core.xml" -> "docProps/core.xml".
std::string resolve(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!folder.empty()) folder.pop_back();
    folder = folder_of(folder);
  }
  return folder + std::string(target);
}

Relations relations_of(OfficePackage& package, const std::string& part) {
  const std::string folder = folder_of(part);
  const XmlPart xml = package.xml(folder + "_rels/" + part.substr(folder.size()) + ".rels");
  Relations relations;
  if (xml.root() == nullptr) return relations;
  for (const xmlNode* node = xml.root()->children; node != nullptr; node = node->next) {
    if (tag_of(node) != "Relationship" || attribute(node, "TargetMode") == "External") continue;
    const std::string type = attribute(node, "Type");
    relations[attribute(node, "Id")] = {type.substr(type.rfind('/') + 1),
                                        resolve(folder, attribute(node, "Target"))};
  }
  return relations;
}

std::string part_of_type(const Relations& relations, std::string_view type) {
  const auto found = std::find_if(relations.begin(), relations.end(),
                                  [&](const auto& entry) { return entry.second.type == type; });
  return found == relations.end() ? std::string{} : found->second.part;
}

std::map<std::string, const xmlNode*> notes_of(const xmlNode* root, std::string_view tag) {
  std::map<std::string, const xmlNode*> notes;
  if (root == nullptr) return notes;
  for (const xmlNode* node = root->children; node != nullptr; node = node->next) {
    const std::string type = tag_of(node) == tag ? attribute(node, "type") : "no note";
    if (type.empty() || type == "normal") notes[attribute(node, "id")] = node;
  }
  return notes;
}

std::string note_format(const xmlNode* settings, const char* name, std::string standard) {
  const xmlNode* format = child_element(child_element(settings, name), "numFmt");
  return format == nullptr ? std::move(standard) : attribute(format, "val");
}

class DocxReader {
 public:
  DocxReader(OfficePackage& package, std::string path)
      : package_(package), path_(std::move(path)), top_(relations_of(package, "")) {
    main_ = part_of_type(top_, "officeDocument");
    if (main_.empty()) main_ = "word/document.xml";
    relations_ = relations_of(package, main_);
    document_ = package.xml(main_);
  }

  const xmlNode* body() const { return child_element(document_.root(), "body"); }

  void read(Reading& reading) {
    load_parts();
    DocxStory text = read_docx_body(body(), parts_);
    Document& document = reading.document;
    // One page where the document says nothing of pages.
    for (int page = 1; page <= text.story.page(); ++page) {
      document.pages.push_back({PageNumber{page}, {}, 0, 0});
    }
    std::vector<Block> blocks = blocks_of_story(text.story);
    std::vector<Block> footers;
    add_margins(text.sections, document.blocks, footers);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(document.blocks));
    std::move(footers.begin(), footers.end(), std::back_inserter(document.blocks));
    add_remarks(text.remarks, path_, document.problems);
    reading.hints = hints();
  }

  std::string plain_text() {
    load_parts();
    std::string text;
    append_docx_text(body(), text);
    for (const auto& notes : {parts_.footnotes, parts_.endnotes}) {
      for (const auto& [id, note] : notes) append_docx_text(note, text);
    }
    for (const auto& [id, relation] : relations_) {
      if (relation.type != "header" && relation.type != "footer") continue;
      const XmlPart margin = package_.xml(relation.part);
      if (margin.root() != nullptr) append_docx_text(margin.root(), text);
    }
    return text;
  }

 private:
  void load_parts() {
    styles_ = package_.xml(part_of_type(relations_, "styles"));
    numbering_ = package_.xml(part_of_type(relations_, "numbering"));
    footnotes_ = package_.xml(part_of_type(relations_, "footnotes"));
    endnotes_ = package_.xml(part_of_type(relations_, "endnotes"));
    settings_ = package_.xml(part_of_type(relations_, "settings"));
    parts_.styles = DocxStyles(styles_.root());
    parts_.numbering = DocxNumbering(numbering_.root());
    parts_.footnotes = notes_of(footnotes_.root(), "footnote");
    parts_.endnotes = notes_of(endnotes_.root(), "endnote");
    parts_.footnote_format = note_format(settings_.root(), "footnotePr", "decimal");
    parts_.endnote_format = note_format(settings_.root(), "endnotePr", "lowerRoman");
  }

  // The header of the first page is the letterhead; what other pages repeat is furniture.
  void add_margins(const std::vector<const xmlNode*>& sections, std::vector<Block>& headers,
                   std::vector<Block>& footers) {
    std::set<std::string> seen;
    for (const xmlNode* section : sections) {
      const bool title_page = docx_toggle(section, "titlePg").value_or(false);
      for (const xmlNode* node = section->children; node != nullptr; node = node->next) {
        const std::string_view tag = tag_of(node);
        if (tag != "headerReference" && tag != "footerReference") continue;
        const bool first = attribute(node, "type") == "first";
        const auto relation = relations_.find(attribute(node, "id"));
        if (relation == relations_.end() || (first && !title_page)) continue;
        if (seen.size() >= kMostMargins || !seen.insert(relation->second.part).second) continue;
        const bool header = tag == "headerReference";
        const bool letterhead = header && first && section == sections.front();
        add_margin(relation->second.part, letterhead ? BlockKind::kMeta : BlockKind::kFurniture,
                   header ? headers : footers);
      }
    }
  }

  void add_margin(const std::string& part, BlockKind kind, std::vector<Block>& blocks) {
    const XmlPart xml = package_.xml(part);
    if (xml.root() == nullptr) return;
    const DocxStory margin = read_docx_body(xml.root(), parts_);
    for (Block& block : margin_blocks(margin.story, kind)) {
      block.page = block.page_end = PageNumber{1};
      block.page_starts.clear();
      const auto same = [&](const Block& other) { return other.text == block.text; };
      if (std::none_of(blocks.begin(), blocks.end(), same)) blocks.push_back(std::move(block));
    }
  }

  AboutHints hints() {
    AboutHints hints;
    const XmlPart core = package_.xml(part_of_type(top_, "core-properties"));
    const auto property = [&](std::string_view name) {
      return dutch::normalise(all_text(child_element(core.root(), name)));
    };
    hints.title = property("title");
    if (!hints.title.empty()) hints.title_source = "office-metadata";
    hints.pdf_created = office_day(property("created"));
    hints.language = property("language");
    const XmlPart extended = package_.xml(part_of_type(top_, "extended-properties"));
    hints.author = dutch::normalise(all_text(child_element(extended.root(), "Company")));
    if (hints.author.empty()) hints.author = property("creator");
    return hints;
  }

  OfficePackage& package_;
  std::string path_;
  Relations top_;
  std::string main_;
  Relations relations_;
  XmlPart document_;
  XmlPart styles_;
  XmlPart numbering_;
  XmlPart footnotes_;
  XmlPart endnotes_;
  XmlPart settings_;
  DocxParts parts_;
};

}  // namespace

Reading read_docx(std::string_view bytes, const std::string& path) {
  Reading reading;
  Document& document = reading.document;
  document.path = path;
  document.media = "docx";
  auto package = OfficePackage::open(bytes);
  if (package) {
    DocxReader reader(*package, path);
    if (reader.body() != nullptr) {
      reader.read(reading);
      if (document.blocks.empty()) {
        document.problems.push_back(office_problem(Severity::kWarning, path, "docx-empty",
                                                   "this Word document has no text",
                                                   "a scan in a document must be saved as PDF"));
      }
    }
    if (auto trouble = package->trouble(path)) document.problems.push_back(std::move(*trouble));
  }
  const auto is_error = [](const Problem& problem) { return problem.severity == Severity::kError; };
  if (document.pages.empty() && std::ranges::none_of(document.problems, is_error)) {
    document.problems.push_back(office_problem(Severity::kError, path, "docx-damaged",
                                               "the Word document is damaged",
                                               "open it in a word processor and save it anew"));
  }
  return reading;
}

std::string docx_page_text(std::string_view bytes) {
  auto package = OfficePackage::open(bytes);
  if (!package) return {};
  DocxReader reader(*package, {});
  return reader.body() == nullptr ? std::string{} : reader.plain_text();
}

}  // namespace speerpunt
