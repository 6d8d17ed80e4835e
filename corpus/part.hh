// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of this program that are files of their own: the reader of files, and modules that are
// loaded only when they are needed because loading their libraries takes longer than to search.
#include <bit>
#include <filesystem>
#include <string_view>

namespace speerpunt {

// Where a part is: in the folder that this program was installed with, else where it was built.
// Throws Error `code`, saying that what `does` something is missing.
std::filesystem::path part_file(std::string_view name, std::string_view code,
                                std::string_view does);

struct Module {
  std::string_view file;
  const char* symbol;  // of the function that gives its door, null to another version than its own
  std::string_view code;   // of the Error where it cannot be used
  std::string_view does;   // "makes workbooks"
  std::string_view about;  // "workbooks"
};

// The address of the symbol in a module, which is loaded and stays loaded: libraries of modules
// have threads, and GLib cannot be loaded twice. Throws Error `code`.
void* module_symbol(const Module& module);
// It is of another version than this program.
[[noreturn]] void refuse_version(const Module& module);

// What the module gives, a pointer. Throws Error `code`, also where it is of another version.
template <typename Door>
Door door_of(const Module& module, const char* version) {
  const Door door = std::bit_cast<Door (*)(const char*)>(module_symbol(module))(version);
  if (door == nullptr) refuse_version(module);
  return door;
}

}  // namespace speerpunt
