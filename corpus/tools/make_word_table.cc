// SPDX-License-Identifier: GPL-3.0-or-later
// make_word_table LIST TABLE: the table of a word list, for the build.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "corpus/dutch/word_list.hh"
#include "corpus/error.hh"

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: make_word_table LIST TABLE\n";
    return 2;
  }
  const std::filesystem::path table(arguments[2]);
  const std::filesystem::path half = table.string() + ".half";
  try {
    std::filesystem::create_directories(table.parent_path());
    std::ofstream out(half, std::ios::binary);
    speerpunt::dutch::WordList::load(arguments[1]).write_table(out);
    out.close();
    if (!out) throw speerpunt::Error("disk-full", "the table cannot be written", half.string());
    // Renamed: a program that has the old one mapped keeps it.
    std::filesystem::rename(half, table);
  } catch (const std::exception& error) {
    std::cerr << "make_word_table: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
