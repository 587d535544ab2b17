// SPDX-License-Identifier: MIT
#include "app/command_line/element_options.h"

#include <algorithm>

namespace marz {

namespace {

std::vector<std::string> switchedElements() {
    std::vector<std::string> ids;
    for (const PageElementEntry& entry : pageElements()) {
        if (entry.shown != nullptr) {
            ids.push_back(entry.id.toStdString());
        }
    }
    return ids;
}

enum class Switch { off, on };

PageElements switched(PageElements elements, const std::vector<std::string>& ids, Switch to) {
    for (const PageElementEntry& entry : pageElements()) {
        if (entry.shown != nullptr && std::find(ids.begin(), ids.end(), entry.id.toStdString()) != ids.end()) {
            elements.*entry.shown = to == Switch::on;
        }
    }
    return elements;
}

}  // namespace

void addElementOptions(CLI::App& command, ElementOptions& options) {
    const std::vector<std::string> ids = switchedElements();
    command.add_option("--without", options.without, "Parts of the page to leave out: " + CLI::detail::join(ids, ", "))
        ->delimiter(',')
        ->check(CLI::IsMember(ids))
        ->type_name("PART,PART…");
    command.add_option("--with", options.with, "Parts of the page to draw; all but the locator are drawn anyway")
        ->delimiter(',')
        ->check(CLI::IsMember(ids))
        ->type_name("PART,PART…");
}

PageElements elementsOf(const PageElements& usual, const ElementOptions& options) {
    for (const std::string& id : options.with) {
        if (std::find(options.without.begin(), options.without.end(), id) != options.without.end()) {
            throw CLI::ValidationError("--with and --without", "\"" + id +
                                                                   "\" is both asked for and left out; name it in one "
                                                                   "of the two");
        }
    }
    return switched(switched(usual, options.without, Switch::off), options.with, Switch::on);
}

}  // namespace marz
