// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/press/module/finish.hh"

#include <algorithm>
#include <map>
#include <optional>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "reports/markup.hh"
#include "reports/press/module/marked_content.hh"
#include "reports/press/module/safe_text.hh"

namespace speerpunt::press {
namespace {

using Object = QPDFObjectHandle;

Object name(const std::string& text) {
  return Object::newName("/" + text);
}

Object number(std::size_t value) {
  return Object::newInteger(static_cast<long long>(value));
}

Object text(const std::string& value) {
  return Object::newUnicodeString(safe_text(value));
}

Object rectangle(const std::array<double, 4>& bounds) {
  std::vector<Object> sides;
  for (const double side : bounds) sides.push_back(Object::newReal(side, 2));
  return Object::newArray(sides);
}

class Finisher {
 public:
  Finisher(const Painted& painted, const Structure& structure, const Properties& properties)
      : painted_(painted), structure_(structure), properties_(properties) {}

  std::string finish() {
    pdf_.processMemoryFile("briefing", painted_.pdf.data(), painted_.pdf.size());
    pages_ = pdf_.getAllPages();
    for (std::size_t i = 0; i < structure_.nodes().size(); ++i)
      elements_.push_back(pdf_.makeIndirectObject(Object::newDictionary()));
    name_marks();
    add_links();
    add_tree();
    add_properties();
    QPDFWriter writer(pdf_);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
  }

 private:
  void name_marks() {
    for (std::size_t page = 0; page < structure_.marks().size(); ++page) {
      std::vector<std::string> names;
      std::vector<Object> owners;
      for (const NodeId node : structure_.marks()[page]) {
        names.push_back(node == kArtefact ? "" : structure_.nodes()[node].tag);
        if (node != kArtefact) owners.push_back(elements_[node]);
      }
      pages_[page].addContentTokenFilter(std::make_shared<MarkFilter>(names));
      pages_[page].replaceKey("/StructParents", number(page));
      pages_[page].replaceKey("/Tabs", name("S"));
      owners_[page] = Object::newArray(owners);
    }
  }

  void add_links() {
    std::map<std::size_t, std::vector<Object>> by_page;
    std::size_t key = pages_.size();
    for (const Link& link : structure_.links()) {
      Object annotation = Object::newDictionary();
      annotation.replaceKey("/Type", name("Annot"));
      annotation.replaceKey("/Subtype", name("Link"));
      annotation.replaceKey("/Rect", rectangle(link.bounds));
      annotation.replaceKey("/Border", Object::parse("[0 0 0]"));
      annotation.replaceKey("/F", Object::newInteger(4));  // printed
      annotation.replaceKey("/StructParent", number(key));
      if (link.address.empty()) {
        annotation.replaceKey("/Contents", text("bron " + std::to_string(link.source)));
        const auto place = painted_.sources.find(link.source);
        if (place != painted_.sources.end()) {
          annotation.replaceKey(
              "/Dest",
              Object::newArray({pages_[place->second.page], name("XYZ"), Object::newInteger(0),
                                Object::newReal(place->second.top, 2), Object::newNull()}));
        }
      } else {
        annotation.replaceKey("/Contents", text(link.address));
        Object action = Object::newDictionary();
        action.replaceKey("/Type", name("Action"));
        action.replaceKey("/S", name("URI"));
        action.replaceKey("/URI", Object::newString(link.address));
        annotation.replaceKey("/A", action);
      }
      owners_[key++] = elements_[link.node];
      annotations_.push_back(pdf_.makeIndirectObject(annotation));
      by_page[link.page].push_back(annotations_.back());
    }
    for (const auto& [page, annotations] : by_page)
      pages_[page].replaceKey("/Annots", Object::newArray(annotations));
  }

  void add_tree() {
    Object root = pdf_.makeIndirectObject(Object::newDictionary());
    for (NodeId node = 0; node < structure_.nodes().size(); ++node) fill(node, root);
    root.replaceKey("/Type", name("StructTreeRoot"));
    root.replaceKey("/K", elements_.front());
    std::vector<Object> entries;
    for (const auto& [key, owner] : owners_) {
      entries.push_back(number(key));
      entries.push_back(owner);
    }
    Object parents = Object::newDictionary();
    parents.replaceKey("/Nums", Object::newArray(entries));
    root.replaceKey("/ParentTree", pdf_.makeIndirectObject(parents));
    root.replaceKey("/ParentTreeNextKey",
                    number(owners_.empty() ? 0 : owners_.rbegin()->first + 1));
    pdf_.getRoot().replaceKey("/StructTreeRoot", root);
  }

  void fill(NodeId id, const Object& root) {
    const Node& node = structure_.nodes()[id];
    Object element = elements_[id];
    element.replaceKey("/Type", name("StructElem"));
    element.replaceKey("/S", name(node.tag));
    element.replaceKey("/P", id == 0 ? root : elements_[node.parent]);
    std::optional<std::size_t> page;  // of its first mark
    std::vector<Object> kids;
    for (const auto& kid : node.kids) {
      if (const auto* child = std::get_if<NodeId>(&kid)) {
        kids.push_back(elements_[*child]);
      } else if (const auto* mark = std::get_if<Mark>(&kid)) {
        if (!page) page = mark->page;
        kids.push_back(mark->page == *page ? number(mark->number) : reference(*mark));
      } else {
        kids.push_back(reference(std::get<LinkArea>(kid).link));
      }
    }
    if (page) element.replaceKey("/Pg", pages_[*page]);
    element.replaceKey("/K", Object::newArray(kids));
    if (!node.alternative.empty()) element.replaceKey("/Alt", text(node.alternative));
    add_attributes(element, node);
  }

  void add_attributes(Object& element, const Node& node) const {
    if (node.tag == "TH") {
      const std::string scope = node.heads_row ? "/Row" : "/Column";
      element.replaceKey("/A", Object::parse("<</O /Table /Scope " + scope + ">>"));
    } else if (node.tag == "L") {
      element.replaceKey("/A", Object::parse("<</O /List /ListNumbering /Decimal>>"));
    } else if (node.tag == "Figure") {
      Object layout = Object::parse("<</O /Layout /Placement /Block>>");
      layout.replaceKey("/BBox", rectangle(node.bounds));
      element.replaceKey("/A", layout);
    }
  }

  // Content of another page than that of the element.
  Object reference(const Mark& mark) const {
    Object made = Object::newDictionary();
    made.replaceKey("/Type", name("MCR"));
    made.replaceKey("/Pg", pages_[mark.page]);
    made.replaceKey("/MCID", number(mark.number));
    return made;
  }

  Object reference(std::size_t link) const {
    Object made = Object::newDictionary();
    made.replaceKey("/Type", name("OBJR"));
    made.replaceKey("/Pg", pages_[structure_.links()[link].page]);
    made.replaceKey("/Obj", annotations_[link]);
    return made;
  }

  void add_properties() {
    Object root = pdf_.getRoot();
    root.replaceKey("/Lang", Object::newString("nl-NL"));
    root.replaceKey("/MarkInfo", Object::parse("<</Marked true>>"));
    root.replaceKey("/ViewerPreferences", Object::parse("<</DisplayDocTitle true>>"));
    std::string day = properties_.date;
    day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
    Object properties = Object::newDictionary();
    properties.replaceKey("/Title", text(properties_.title));
    properties.replaceKey("/Subject", text(properties_.subject));
    properties.replaceKey("/Creator", text("speerpunt"));
    properties.replaceKey("/Producer", text("speerpunt, cairo, qpdf"));
    properties.replaceKey("/CreationDate", Object::newString("D:" + day + "000000Z"));
    properties.replaceKey("/ModDate", Object::newString("D:" + day + "000000Z"));
    pdf_.getTrailer().replaceKey("/Info", pdf_.makeIndirectObject(properties));
    Object metadata = Object::newStream(&pdf_, xmp());
    metadata.getDict().replaceKey("/Type", name("Metadata"));
    metadata.getDict().replaceKey("/Subtype", name("XML"));
    root.replaceKey("/Metadata", metadata);
  }

  // It does not claim PDF/UA: no checker for that was run.
  std::string xmp() const {
    const std::string day = escape_markup(properties_.date) + "T00:00:00Z";
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description "
           "rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n<dc:title><rdf:Alt><rdf:li "
           "xml:lang=\"x-default\">" +
           escape_markup(safe_text(properties_.title)) +
           "</rdf:li></rdf:Alt></dc:title>\n<dc:description><rdf:Alt><rdf:li "
           "xml:lang=\"x-default\">" +
           escape_markup(safe_text(properties_.subject)) +
           "</rdf:li></rdf:Alt></dc:description>\n<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li>"
           "</rdf:Bag></dc:language>\n<xmp:CreatorTool>speerpunt</xmp:CreatorTool>"
           "<xmp:CreateDate>" +
           day + "</xmp:CreateDate><xmp:ModifyDate>" + day +
           "</xmp:ModifyDate>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
  }

  const Painted& painted_;
  const Structure& structure_;
  const Properties& properties_;
  QPDF pdf_;
  std::vector<Object> pages_;
  std::vector<Object> elements_;     // by node
  std::vector<Object> annotations_;  // by link
  std::map<std::size_t, Object> owners_;
};

}  // namespace

std::string finish(const Painted& painted, const Structure& structure,
                   const Properties& properties) {
  return Finisher(painted, structure, properties).finish();
}

}  // namespace speerpunt::press
