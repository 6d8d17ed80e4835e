// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/free_words.hh"

#include <algorithm>

#include "app/cli/verb.hh"
#include "corpus/ascii.hh"

namespace speerpunt::cli {
namespace {

bool takes_free_words(const Verb& verb) {
  return std::any_of(verb.positionals.begin(), verb.positionals.end(),
                     [](const Positional& one) { return one.free; });
}

// The options of a verb, or of all verbs where it is not known yet.
class KnownOptions {
 public:
  explicit KnownOptions(const Verb* verb) : verb_(verb) {}

  const Option* named(const std::string& word) const {
    const auto is_it = [&](const Option& one) { return one.name == word || one.brief == word; };
    for (const auto* options : {&global_options(), verb_ == nullptr ? nullptr : &verb_->options}) {
      if (options == nullptr || word.empty()) continue;
      const auto found = std::find_if(options->begin(), options->end(), is_it);
      if (found != options->end()) return &*found;
    }
    return nullptr;
  }

  bool is_option(const std::string& word) const {
    if (word.starts_with("--")) return word.size() > 2;
    if (word.size() < 2 || word.front() != '-') return false;
    if (word == "-h" || named(word) != nullptr) return true;
    const Option* brief = named(word.substr(0, 2));
    return brief != nullptr && !brief->value.empty() &&
           std::all_of(word.begin() + 2, word.end(), is_digit);
  }

  // Its value is the next argument: "-n 5", not "-n5" or "--number=5".
  bool takes_next(const std::string& word) const {
    const Option* option = named(word);
    return word == "--config" || (option != nullptr && !option->value.empty());
  }

 private:
  const Verb* verb_;
};

}  // namespace

std::vector<std::string> with_free_words(const std::vector<std::string>& arguments) {
  std::size_t at = 0;
  const KnownOptions global(nullptr);
  while (at < arguments.size() && global.is_option(arguments[at]))
    at += global.takes_next(arguments[at]) ? 2 : 1;
  if (at >= arguments.size()) return arguments;
  const auto verb = std::find_if(verbs().begin(), verbs().end(),
                                 [&](const Verb& one) { return one.name == arguments[at]; });
  if (verb == verbs().end() || !takes_free_words(*verb)) return arguments;

  const auto after_verb = arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  std::vector<std::string> options(arguments.begin(), after_verb), words;
  const KnownOptions known(&*verb);
  for (auto next = after_verb; next != arguments.end(); ++next) {
    if (*next == "--") {
      words.insert(words.end(), next + 1, arguments.end());
      break;
    }
    if (!known.is_option(*next)) {
      words.push_back(*next);
      continue;
    }
    options.push_back(*next);
    if (known.takes_next(*next) && next + 1 != arguments.end()) options.push_back(*++next);
  }
  if (words.empty()) return options;
  options.emplace_back("--");
  options.insert(options.end(), words.begin(), words.end());
  return options;
}

}  // namespace speerpunt::cli
