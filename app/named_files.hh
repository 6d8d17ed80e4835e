// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small JSON files of a workspace to which people give names: recipes, saved searches.
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/error.hh"
#include "index/workspace.hh"

namespace speerpunt {

// A name has letters, digits, hyphens and underscores, 64 at most. What takes one throws Error
// "usage" for any other.
class NamedFiles {
 public:
  // `what` is one of them, for messages: "recipe".
  NamedFiles(std::filesystem::path folder, std::string what)
      : folder_(std::move(folder)), what_(std::move(what)) {}

  // As a whole or not at all, in place of one of that name. Throws Error "disk-full" or
  // "file-unwritable".
  void save(const std::string& name, std::string_view json) const;
  // Throws Error "name-unknown", naming those that exist.
  std::string load(const std::string& name) const;
  // What `build` makes of its text. People change these files: what is wrong in one becomes Error
  // "file-invalid" with its path.
  template <typename Build>
  auto load(const std::string& name, Build build) const {
    const std::string json = load(name);
    try {
      return build(json);
    } catch (const Error& error) {
      throw invalid(name, error);
    }
  }
  void remove(const std::string& name) const;
  bool has(const std::string& name) const;
  std::vector<std::string> names() const;  // ascending
  std::filesystem::path path_of(const std::string& name) const;

 private:
  void require(const std::string& name) const;
  Error invalid(const std::string& name, const Error& error) const;

  std::filesystem::path folder_;
  std::string what_;
};

NamedFiles recipes_of(const Workspace& workspace);

}  // namespace speerpunt
