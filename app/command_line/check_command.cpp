// SPDX-License-Identifier: MIT
#include <iostream>

#include "app/command_line/commands.h"
#include "app/command_line/output_format.h"
#include "libgeo/atlas/atlas_check.h"

namespace marz {

namespace {

int check(const std::string& path) {
    const std::vector<geo::Finding> findings = geo::checkAtlas(geo::readAtlasTables(path));
    for (const geo::Finding& finding : findings) {
        std::cout << finding.table;
        std::cout << (finding.row != 0 ? ", row " + std::to_string(finding.row) : "");
        std::cout << (finding.column.empty() ? "" : ", column " + finding.column);
        std::cout << ": " << finding.message << (finding.advice.empty() ? "" : "; " + finding.advice) << "\n";
    }
    std::cout << path << ": " << (findings.empty() ? "no" : std::to_string(findings.size()))
              << (findings.size() == 1 ? " finding" : " findings") << "\n";
    return findings.empty() ? exitDone : exitFailed;
}

}  // namespace

void addCheckCommand(CLI::App& parent, Command& chosen) {
    CLI::App* command = parent.add_subcommand("check", "Check an atlas; every finding with table, row and column");
    auto path = std::make_shared<std::string>();
    command->add_option("atlas", *path, "Folder of CSV files, or a GeoPackage")->required()->type_name("ATLAS");
    command->callback([path, &chosen] { chosen = {Toolkit::core, [path] { return check(*path); }}; });
}

}  // namespace marz
