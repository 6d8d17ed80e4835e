// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/manual.hh"

#include <ostream>

#include "app/cli/verb_list.hh"
#include "corpus/error.hh"

namespace speerpunt::cli {
namespace {

std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\') {
      escaped += "\\e";
    } else if (c == '-') {
      escaped += "\\-";
    } else {
      escaped += c;
    }
  }
  // A line that begins with . or ' would be a request.
  if (!escaped.empty() && (escaped.front() == '.' || escaped.front() == '\'')) {
    escaped.insert(0, "\\&");
  }
  return escaped;
}

std::string describe(const Option& option) {
  std::string text = ".TP\n";
  if (!option.brief.empty()) text += "\\fB" + roff(option.brief) + "\\fR, ";
  text += "\\fB" + roff(option.name) + "\\fR";
  if (!option.value.empty()) text += " \\fI" + roff(option.value) + "\\fR";
  text += "\n" + roff(option.help);
  if (!option.choices.empty()) {
    text += " (one of:";
    for (const std::string& choice : option.choices) text += " " + roff(choice);
    text += ")";
  }
  return text + "\n";
}

std::string synopsis(const Verb& verb) {
  std::string text = "\\fBspeerpunt " + verb.name + "\\fR";
  for (const Positional& positional : verb.positionals) {
    const std::string name =
        "\\fI" + roff(positional.name) + "\\fR" + (positional.repeated ? "..." : "");
    text += positional.required ? " " + name : " [" + name + "]";
  }
  return text + (verb.options.empty() ? "" : " [options]");
}

std::string option_words(const std::vector<Option>& options) {
  std::string words;
  for (const Option& option : options) {
    words += " " + option.name;
    if (!option.brief.empty()) words += " " + option.brief;
  }
  return words;
}

std::string choices_case(const Option& option) {
  if (option.choices.empty()) return {};
  std::string choices;
  for (const std::string& choice : option.choices) choices += (choices.empty() ? "" : " ") + choice;
  return "        " + option.name + ") COMPREPLY=($(compgen -W \"" + choices +
         "\" -- \"$word\")); return ;;\n";
}

ExitCode run_manual(const Arguments& arguments, Terminal& terminal) {
  const std::string what = arguments.value("TEXT").value_or("man");
  if (what != "man" && what != "bash-completion") {
    throw Error("usage", "manual knows man and bash-completion, not \"" + what + "\"");
  }
  terminal.out() << (what == "man" ? man_page() : bash_completion());
  return kDone;
}

}  // namespace

std::string man_page() {
  std::string page = ".TH SPEERPUNT 1 \"\" \"speerpunt " SPEERPUNT_VERSION
                     "\" \"User Commands\"\n"
                     ".SH NAME\nspeerpunt \\- answers from Dutch policy documents that can be "
                     "checked\n"
                     ".SH SYNOPSIS\n\\fBspeerpunt\\fR [global options] \\fIVERB\\fR "
                     "[\\fIARGUMENTS\\fR]\n"
                     ".SH DESCRIPTION\nReads policy documents into a workspace, searches them, "
                     "follows themes and recommendations, and writes briefings in which every "
                     "quote is checked against its page.\n.SH GLOBAL OPTIONS\n";
  for (const Option& option : global_options()) page += describe(option);
  page += ".SH VERBS\n";
  for (const Verb& verb : verbs()) {
    page += ".SS " + synopsis(verb) + "\n" + roff(verb.description) + "\n";
    for (const Option& option : verb.options) page += describe(option);
    for (const Example& example : verb.examples) {
      page += ".PP\nExample: \\fB" + roff(example.command) + "\\fR: " + roff(example.what) + "\n";
    }
  }
  page +=
      ".SH EXIT STATUS\n.TP\n0\ndone, or found\n.TP\n1\nnothing found\n.TP\n2\nwrong usage or "
      "error\n.TP\n3\npartly done: some documents failed, see `speerpunt docs \\-\\-failed`\n.TP\n"
      "130\ninterrupted\n"
      ".SH ENVIRONMENT\n.TP\nSPEERPUNT_WORKSPACE, SPEERPUNT_JOBS\nas the options of that name\n"
      ".TP\nSPEERPUNT_DATA\nfolder with themes.json, thesaurus.json and catalogue.json\n"
      ".TP\nNO_COLOR\nno colour on the terminal\n"
      ".TP\nSOURCE_DATE_EPOCH\nday printed on briefings, as seconds since 1970\n"
      ".SH FILES\n.TP\n~/.config/speerpunt/speerpunt.toml\nglobal options, one `name = value` a "
      "line\n";
  return page;
}

std::string bash_completion() {
  std::string script =
      "# bash completion for speerpunt; made by `speerpunt manual bash-completion`\n"
      "_speerpunt() {\n"
      "    local word=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
      "    local verb=\"\" i\n"
      "    for ((i = 1; i < COMP_CWORD; ++i)); do\n"
      "        case \"${COMP_WORDS[i]}\" in\n"
      "            --workspace|--jobs|-j) ((++i)) ;;\n"
      "            -*) ;;\n"
      "            *) verb=\"${COMP_WORDS[i]}\"; break ;;\n"
      "        esac\n"
      "    done\n"
      "    case \"$previous\" in\n";
  std::string names;
  std::string cases;
  std::string choices;
  for (const Verb& verb : verbs()) {
    names += (names.empty() ? "" : " ") + verb.name;
    std::string words = option_words(verb.options);
    for (const Positional& positional : verb.positionals) {
      for (const std::string& choice : positional.choices) words += " " + choice;
    }
    cases += "        " + verb.name + ") words+=\"" + words + "\" ;;\n";
    for (const Option& option : verb.options) choices += choices_case(option);
  }
  script += choices + "    esac\n    local words=\"" + option_words(global_options()) +
            " --help\"\n    case \"$verb\" in\n        \"\") words+=\" --version " + names +
            "\" ;;\n" + cases +
            "    esac\n"
            "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
            "    if [[ \"$word\" != -* && -n \"$verb\" ]]; then\n"
            "        COMPREPLY+=($(compgen -f -- \"$word\"))\n"
            "    fi\n"
            "}\ncomplete -o filenames -F _speerpunt speerpunt\n";
  return script;
}

Verb manual_verb() {
  return {"manual",
          "print the man page or the bash completion",
          "Both are made from the same definitions as the command line itself.",
          {{"TEXT", "man (default) or bash-completion", false, false, {"man", "bash-completion"}}},
          {},
          {{"speerpunt manual man | man -l -", "read the man page"}},
          run_manual};
}

}  // namespace speerpunt::cli
