// SPDX-License-Identifier: GPL-3.0-or-later
// train_recommendations TEXT_FOLDER MODEL: the model that recognises recommendations, from our own
// labelled text. The same text gives the same bytes.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "corpus/error.hh"
#include "index/training/examples.hh"

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: train_recommendations TEXT_FOLDER MODEL\n";
    return 2;
  }
  try {
    std::vector<speerpunt::Example> examples;
    std::size_t number = 0;
    for (const auto& document : speerpunt::load_labelled_text(arguments[1])) {
      for (auto& example : speerpunt::examples_of(document, number++)) {
        examples.push_back(std::move(example));
      }
    }
    std::vector<const speerpunt::Example*> all;
    for (const auto& example : examples) all.push_back(&example);
    const auto bytes = speerpunt::model_bytes(speerpunt::fit(all));
    const std::filesystem::path model(arguments[2]);
    const std::filesystem::path half = model.string() + ".half";
    std::ofstream out(half, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw speerpunt::Error("disk-full", "the model cannot be written", half.string());
    // Renamed: a program that has the old one mapped keeps it.
    std::filesystem::rename(half, model);
    std::cout << all.size() << " sentences, " << bytes.size() << " bytes\n";
  } catch (const std::exception& error) {
    std::cerr << "train_recommendations: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
