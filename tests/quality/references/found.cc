// SPDX-License-Identifier: GPL-3.0-or-later
// found FILE...: the references of plain texts, paragraph by paragraph as the index sees them, one
// a line: file, begin and end in bytes, id, separated by tabs.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "index/find/tokenised_text.hh"
#include "index/references.hh"

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    if (!file) {
      std::cerr << "cannot read " << arguments[i] << '\n';
      return 2;
    }
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    speerpunt::ReferenceFinder finder;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", begin), text.size());
      for (const speerpunt::Reference& found :
           finder.next(speerpunt::tokenise(std::string_view(text).substr(begin, end - begin)))) {
        std::cout << arguments[i] << '\t' << begin + found.span.begin.value << '\t'
                  << begin + found.span.end.value << '\t' << found.id << '\n';
      }
      begin = std::min(text.size(), end + 2);
    }
  }
}
