// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/parse.hh"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <new>
#include <ostream>
#include <sstream>

#include <CLI/CLI.hpp>

#include "app/cli/free_words.hh"
#include "app/cli/verb.hh"
#include "corpus/error.hh"
#include "index/store/edit_distance.hh"

namespace speerpunt::cli {
namespace {

std::string configuration_file() {
  const char* folder = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path path;
  if (folder != nullptr && *folder != '\0') {
    path = folder;
  } else if (home != nullptr && *home != '\0') {
    path = std::filesystem::path(home) / ".config";
  } else {
    return {};
  }
  return (path / "speerpunt" / "speerpunt.toml").string();
}

std::string environment_name(const Option& option) {
  std::string name = "SPEERPUNT_" + option.name.substr(2);
  std::transform(name.begin(), name.end(), name.begin(), [](unsigned char letter) {
    return letter == '-' ? '_' : static_cast<char>(std::toupper(letter));
  });
  return name;
}

CLI::Option* add_option(CLI::App& app, const Option& option, Arguments& arguments) {
  const std::string names = option.brief.empty() ? option.name : option.brief + "," + option.name;
  std::vector<std::string>& values = arguments.given[option.name];
  if (option.value.empty()) {
    return app.add_flag_callback(
        names, [&values] { values = {"true"}; }, option.help);
  }
  CLI::Option* added = app.add_option(names, values, option.help)
                           ->type_name(option.value)
                           ->expected(1)
                           ->allow_extra_args(false);
  if (option.repeated) {
    added->take_all();
  } else {
    added->take_last();
  }
  if (!option.choices.empty() && !option.verb_checks) added->check(CLI::IsMember(option.choices));
  return added;
}

void add_verb(CLI::App& app, const Verb& verb, Arguments& arguments) {
  CLI::App* added = app.add_subcommand(verb.name, verb.summary);
  added->fallthrough();
  for (const Positional& positional : verb.positionals) {
    CLI::Option* option =
        added->add_option(positional.name, arguments.given[positional.name], positional.help);
    option->expected(positional.required || positional.repeated ? 1 : 0,
                     positional.repeated ? 1 << 20 : 1);
    if (positional.required) option->required();
  }
  for (const Option& option : verb.options) add_option(*added, option, arguments);
  std::string footer = verb.description + "\n";
  if (!verb.examples.empty()) footer += "\nExamples:\n";
  for (const Example& example : verb.examples) {
    footer += "  " + example.command + "\n      " + example.what + "\n";
  }
  added->footer(footer);
}

// The verb or option that was probably meant; empty: none is near.
std::string meant(std::string_view typed) {
  std::string best;
  std::size_t least = typed.size() / 3 + 2;
  const std::u32string letters(typed.begin(), typed.end());
  const auto consider = [&](const std::string& name) {
    const std::size_t distance =
        edit_distance(letters, std::u32string(name.begin(), name.end()), least);
    if (distance < least) {
      least = distance;
      best = name;
    }
  };
  for (const Option& option : global_options()) consider(option.name);
  for (const Verb& verb : verbs()) {
    consider(verb.name);
    for (const Option& option : verb.options) consider(option.name);
  }
  return best;
}

void explain(const CLI::ParseError& error, int argc, const char* const* argv, Terminal& terminal) {
  const bool no_such_verb = argc > 1 && argv[1][0] != '-' &&
                            std::none_of(verbs().begin(), verbs().end(),
                                         [&](const Verb& verb) { return verb.name == argv[1]; });
  terminal.err() << "speerpunt: "
                 << printable(no_such_verb ? "there is no verb " + std::string(argv[1])
                                           : std::string(error.what()))
                 << '\n';
  std::vector<std::string> known;
  for (const Option& option : global_options()) known.push_back(option.name);
  for (const Verb& verb : verbs()) {
    known.push_back(verb.name);
    for (const Option& option : verb.options) known.push_back(option.name);
  }
  const auto is_known = [&](const std::string& word) {
    return std::find(known.begin(), known.end(), word) != known.end();
  };
  for (int i = 1; i < argc; ++i) {
    const std::string word = std::string(argv[i]).substr(0, std::string(argv[i]).find('='));
    const bool is_name = i == 1 || word.starts_with("--");
    if (!is_name || is_known(word)) continue;
    if (const std::string guess = meant(word); !guess.empty()) {
      terminal.err() << "  did you mean " << guess << "?\n";
      return;
    }
  }
  terminal.err() << "  try: speerpunt --help\n";
}

// The rest was given: that is said, and no script takes it for all there is.
ExitCode with_notice(ExitCode code, const Arguments& arguments, Terminal& terminal) {
  const auto missing = arguments.missing_shards->noted();
  for (const auto& [address, reason] : missing)
    terminal.err() << "speerpunt: let op: het deel " << printable(address)
                   << " van de index is onbereikbaar (" << printable(reason)
                   << "); wat daarin staat, ontbreekt\n";
  if (!missing.empty() && (code == kDone || code == kNothingFound)) return kPartlyDone;
  return code;
}

}  // namespace

int run(int argc, const char* const* argv, Terminal& terminal) {
  CLI::App app("Turns a pile of Dutch policy documents into answers that can be checked.",
               "speerpunt");
  app.set_version_flag("--version", SPEERPUNT_VERSION);
  app.require_subcommand(1);
  app.set_config("--config", configuration_file(), "configuration file")
      ->default_str("~/.config/speerpunt/speerpunt.toml");
  app.get_formatter()->column_width(34);

  Arguments global;
  for (const Option& option : global_options()) {
    CLI::Option* added = add_option(app, option, global);
    if (!option.value.empty()) added->envname(environment_name(option));
  }
  std::vector<std::unique_ptr<Arguments>> arguments;
  for (const Verb& verb : verbs()) {
    arguments.push_back(std::make_unique<Arguments>());
    add_verb(app, verb, *arguments.back());
  }

  try {
    std::vector<std::string> given = with_free_words({argv + std::min(argc, 1), argv + argc});
    std::reverse(given.begin(), given.end());  // as CLI11 wants them
    app.parse(given);
  } catch (const CLI::CallForHelp& help) {
    app.exit(help, terminal.out(), terminal.err());
    return kDone;
  } catch (const CLI::CallForVersion& version) {
    app.exit(version, terminal.out(), terminal.err());
    return kDone;
  } catch (const CLI::ParseError& error) {
    explain(error, argc, argv, terminal);
    return kFailed;
  }

  terminal.quiet = global.has("--quiet");
  terminal.verbose = global.has("--verbose");
  for (std::size_t i = 0; i < verbs().size(); ++i) {
    if (!app.got_subcommand(verbs()[i].name)) continue;
    arguments[i]->given.merge(global.given);
    try {
      return with_notice(verbs()[i].run(*arguments[i], terminal), *arguments[i], terminal);
    } catch (const Error& error) {
      with_notice(kFailed, *arguments[i], terminal);
      terminal.tell(error);
    } catch (const std::bad_alloc&) {
      terminal.tell(Error("out-of-memory", "there is not enough memory", {},
                          "close other programs or use fewer --jobs"));
    } catch (const std::exception& error) {
      terminal.tell(Error("unexpected", error.what(), {}, "this is a mistake of speerpunt's"));
    } catch (...) {  // Xapian's are no std::exception
      terminal.tell(Error("unexpected", "a library failed without saying why", {},
                          "this is a mistake of speerpunt's"));
    }
    return kFailed;
  }
  return kFailed;
}

}  // namespace speerpunt::cli
