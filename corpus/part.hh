// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of this program that are files of their own: the reader of files, and modules that are
// loaded only when they are needed because loading their libraries takes longer than to search.
#include <filesystem>
#include <string_view>

namespace speerpunt {

// Where a part is: in the folder that this program was installed with, else where it was built.
// Throws Error `code`, saying that what `does` something is missing.
std::filesystem::path part_file(std::string_view name, std::string_view code,
                                std::string_view does);

// The address of `symbol` in a module, which is loaded and stays loaded: libraries of modules have
// threads, and GLib cannot be loaded twice. Throws Error `code`.
void* module_symbol(std::string_view name, const char* symbol, std::string_view code,
                    std::string_view does);

}  // namespace speerpunt
