// SPDX-License-Identifier: MIT
#include "tests/tagger/score.h"

#include <iomanip>
#include <ostream>

namespace tagger_scores {

void Share::add(const Share& other) {
    right += other.right;
    all += other.all;
}

void Quality::add(const Quality& other) {
    precision.add(other.precision);
    recall.add(other.recall);
}

double Quality::f1() const {
    const double sum = precision.value() + recall.value();
    return sum > 0.0 ? 2.0 * precision.value() * recall.value() / sum : 0.0;
}

void Scores::add(const Scores& other) {
    detection.add(other.detection);
    resolution.add(other.resolution);
}

Scores TextScores::all() const {
    Scores sum = countries;
    sum.add(others);
    return sum;
}

void TextScores::add(const TextScores& other) {
    countries.add(other.countries);
    others.add(other.others);
    roles.add(other.roles);
    uncertain += other.uncertain;
}

TextScores sumOf(const std::string& name, const std::vector<TextScores>& texts) {
    TextScores sum;
    sum.name = name;
    for (const TextScores& text : texts)
        sum.add(text);
    return sum;
}

namespace {

void printQuality(const Quality& quality, std::ostream& stream) {
    for (const double value : {quality.precision.value(), quality.recall.value(), quality.f1()})
        stream << std::setw(6) << std::fixed << std::setprecision(2) << value;
}

void printRow(const TextScores& row, const std::string& part, const Scores& scores, std::ostream& stream) {
    stream << std::left << std::setw(30) << row.name << std::setw(10) << part << std::right << std::setw(5)
           << scores.detection.recall.all << "  ";
    printQuality(scores.detection, stream);
    stream << "  ";
    printQuality(scores.resolution, stream);
}

}  // namespace

void printTable(const std::vector<TextScores>& rows, std::ostream& stream) {
    stream << std::left << std::setw(40) << "" << std::right << std::setw(5) << "marks"
           << "     detection           resolution      roles  review\n"
           << std::setw(45) << ""
           << "       P     R    F1       P     R    F1\n";
    for (const TextScores& row : rows) {
        printRow(row, "all", row.all(), stream);
        stream << std::setw(7) << std::fixed << std::setprecision(2) << row.roles.value() << std::setw(8)
               << row.uncertain << '\n';
        printRow(row, "countries", row.countries, stream);
        stream << '\n';
        printRow(row, "others", row.others, stream);
        stream << '\n';
    }
}

}  // namespace tagger_scores
