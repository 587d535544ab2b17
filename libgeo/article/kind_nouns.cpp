// SPDX-License-Identifier: MIT
#include "libgeo/article/kind_nouns.h"

#include <algorithm>
#include <array>
#include <functional>
#include <initializer_list>
#include <string>
#include <unordered_map>

#include "libgeo/article/word_folding.h"

namespace geo {

namespace {

using enum KindGroup;

struct GroupWords {
    KindGroup group;
    bool plural;
    std::initializer_list<std::string_view> words;
};

/// As people write them; they are folded when first used.
const std::initializer_list<GroupWords> groupWords{
    {settlement, false, {"city",     "town",      "village", "hamlet",   "settlement", "suburb",   "township",
                         "город",    "города",    "городе",  "городом",  "городу",     "село",     "села",
                         "селе",     "селом",     "поселок", "поселка",  "поселке",    "кишлак",   "кишлака",
                         "кишлаке",  "шахри",     "шаҳри",   "шахр",     "дехаи",      "деҳаи",    "шаары",
                         "шаарында", "шаарынын",  "айылы",   "айылында", "shahri",     "shahrida", "qishlogi",
                         "saheri",   "saherinde", "شهر",     "قریه",     "روستای",     "شهرک"}},
    {settlement, true, {"cities", "towns", "villages", "hamlets", "settlements", "города", "села", "селах"}},
    {province, false, {"province",   "oblast",      "governorate", "prefecture", "область",   "области",
                       "областью",   "вилоят",      "вилояти",     "провинция",  "провинции", "провинцию",
                       "провинцией", "облусу",      "облусунун",   "облусунда",  "viloyati",  "viloyatida",
                       "welayaty",   "welayatynda", "ولایت",       "استان"}},
    {province, true, {"provinces", "oblasts", "областях", "областей", "областями", "провинциях", "провинций"}},
    {region, false, {"region"}},
    {region, true, {"regions"}},
    {district, false, {"district",  "county",  "raion",    "rayon",  "subdistrict", "раион",   "раионе",  "раиона",
                       "раиону",    "раионом", "уезд",     "уезде",  "нохияи",      "ноҳияи",  "нохия",   "раиону",
                       "раионунда", "tumani",  "tumanida", "etraby", "etrabynda",   "ولسوالی", "شهرستان", "بخش"}},
    {district, true, {"districts", "counties", "районах", "районы", "районов"}},
    {enclave, false, {"exclave", "enclave", "анклав", "анклаве", "анклава", "эксклав", "эксклаве"}},
    {enclave, true, {"exclaves", "enclaves"}},
    {river, false, {"river",   "rivers",  "tributary", "canal",  "река",  "реки",   "реке",
                    "реку",    "рекои",   "канал",     "канала", "дареи", "дарёи",  "дарьи",
                    "дарыясы", "daryosi", "deryasy",   "دریای",  "رود",   "رودخانه"}},
    {lake,
     false,
     {"lake", "lakes", "reservoir", "sea", "озеро", "озера", "озере", "водохранилище", "водохранилища", "водохранилище",
      "кули", "кӯли", "دریاچه"}},
    {valley,
     false,
     {"valley", "gorge", "canyon", "oasis", "basin", "долина", "долине", "долины", "ущелье", "водии", "водийси",
      "дараи", "ороону", "vodiysi", "دره"}},
    {corridor, false, {"corridor", "panhandle", "коридор", "коридора", "коридоре", "دهلیز"}},
    {pass, false, {"pass", "перевал", "перевала", "перевале", "агбаи", "ашуусу", "کوتل"}},
    {mountain, false, {"mountain", "mountains", "peak",   "massif", "glacier", "plateau", "highlands",
                       "mount",    "pik",       "desert", "steppe", "хребет",  "хребта",  "хребте",
                       "горы",     "гор",       "пик",    "ледник", "пустыня", "کوه"}},
    {works,
     false,
     {"dam", "tunnel", "hydropower", "hydroelectric", "intake", "waterworks", "гэс", "тоннель", "туннель", "тоннеля",
      "водозабор", "водозабора", "плотина", "плотины", "нбо", "بند"}},
    {crossing,
     false,
     {"crossing", "checkpoint", "port", "gate", "gateway", "кпп", "пост", "поста", "переход", "перехода", "گذرگاه",
      "بندر"}},
    {crossing, true, {"crossings", "checkpoints", "ports"}},
    {bridge, false, {"bridge", "мост", "моста", "мосту", "پل"}},
    {airfield,
     false,
     {"airport", "airfield", "airstrip", "аэропорт", "аэропорта", "аэропорту", "аэропорте", "аэродром", "аэродрома",
      "аэродроме"}},
    {base,
     false,
     {"base", "airbase", "bases", "база", "базы", "базе", "базу", "авиабаза", "авиабазы", "авиабазе", "авиабазу"}},
    {garrison, false, {"garrison", "гарнизон", "гарнизона"}},
    {trainingGround, false, {"training", "exercise", "полигон", "полигона", "полигоне"}},
    {railway, false, {"railway", "railroad", "highway"}},
    {pipeline, false, {"pipeline"}},
    {border, false, {"border", "frontier"}},
    {building, false, {"embassy", "palace"}},
    {country, false, {"republic"}},
    {capital, false, {"capital", "столица", "столицы", "столице", "столицу", "маркази", "مرکز"}},
    {site,
     false,
     {"station", "bazaar", "market", "hospital", "prison", "mosque", "stadium", "outskirts", "suburbs", "yard",
      "terminal", "depot", "police", "residents"}},
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};
using NounMap = std::unordered_map<std::string, KindNoun, TextHash, std::equal_to<>>;

const NounMap& kindNouns() {
    static const NounMap nouns = [] {
        NounMap all;
        for (const GroupWords& words : groupWords) {
            for (const std::string_view word : words.words) {
                const auto [noun, isNew] = all.try_emplace(foldedWords(word).front().folded);
                if (isNew)
                    noun->second = {noun->first, words.group, words.plural};
            }
        }
        return all;
    }();
    return nouns;
}

using Kinds = std::initializer_list<std::string_view>;

struct GroupKinds {
    KindGroup group;
    Kinds said;
    Kinds beside;  // what holds or neighbours such a place of the same name
};

const std::initializer_list<GroupKinds> groupKinds{
    {settlement,
     {"city", "crossing-side"},
     {"district", "province", "region", "base", "airfield", "border-crossing", "post", "building", "training-ground"}},
    {province, {"province", "region"}, {"city", "district", "crossing-side"}},
    {region, {"province", "region"}, {"city", "district", "valley", "crossing-side", "mountain"}},
    {district, {"district"}, {"city", "crossing-side", "province", "region", "border-crossing"}},
    {enclave, {"city", "district", "region"}, {}},
    {river, {"river"}, {}},
    {lake, {"lake"}, {"building"}},
    {valley, {"valley", "region"}, {"city", "district", "province", "river", "crossing-side"}},
    {corridor, {"region"}, {"district", "valley"}},
    {pass, {"pass", "border-crossing", "building"}, {"mountain"}},
    {mountain, {"mountain", "training-ground"}, {"region", "pass", "province", "district", "valley", "city"}},
    {works, {"building"}, {"city", "river", "lake"}},
    {crossing,
     {"border-crossing"},
     {"crossing-side", "city", "bridge", "post", "pass", "district", "building", "base"}},
    {bridge, {"bridge", "border-crossing"}, {"crossing-side", "city", "post"}},
    {airfield, {"airfield"}, {"city", "base", "crossing-side", "province", "region", "district"}},
    {base, {"airfield", "base"}, {"city", "crossing-side", "post", "province", "region", "district"}},
    {garrison, {"base"}, {"city", "crossing-side", "airfield", "district"}},
    {trainingGround, {"training-ground", "exercise"}, {"city", "base", "airfield", "crossing-side", "province"}},
    {railway,
     {"railway", "road"},
     {"city", "crossing-side", "border-crossing", "province", "region", "mountain", "pass"}},
    {pipeline, {"pipeline"}, {"city", "crossing-side", "province", "region"}},
    {border, {"border-line"}, {"city", "crossing-side", "border-crossing", "province", "region", "district"}},
    {building, {"building"}, {"city", "crossing-side", "province", "district"}},
    {country, {"country"}, {"province", "region", "historical-state"}},
    {capital, {"country", "province"}, {"region", "district", "historical-state"}},
    {site,
     {},
     {"city", "crossing-side", "province", "district", "border-crossing", "region", "railway", "building", "base"}},
};

bool holds(Kinds kinds, std::string_view kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

const GroupKinds& kindsOf(KindGroup group) {
    return *std::find_if(groupKinds.begin(), groupKinds.end(),
                         [&](const GroupKinds& kinds) { return kinds.group == group; });
}

template <std::size_t count>
bool holds(const std::array<std::string_view, count>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool takesArticle(std::string_view kind) {
    constexpr auto kinds = std::to_array<std::string_view>(
        {"river", "mountain", "valley", "region", "railway", "road", "pipeline", "border-line", "historical-state"});
    return holds(kinds, kind);
}

/// What one would think first where nothing else tells: a town sooner than the crossing or the drill named after it.
double plainWeight(std::string_view kind) {
    if (kind == "country" || kind == "city" || kind == "crossing-side" || kind == "bridge")
        return 1.4;
    return kind == "province" || kind == "building" ? 1.2 : 1.0;
}

bool isOfNature(KindGroup group) {
    return group == river || group == lake || group == valley || group == corridor || group == pass ||
           group == mountain || group == enclave;
}

bool isOfNature(std::string_view kind) {
    return kind == "river" || kind == "lake" || kind == "mountain" || kind == "pass";
}

bool isOfPeople(KindGroup group) {
    return group == settlement || group == province || group == district || group == airfield || group == garrison ||
           group == base;
}

bool isDivision(std::string_view kind) {
    return kind == "province" || kind == "district" || kind == "region" || kind == "country";
}

bool isDivisionNoun(KindGroup group) {
    return group == settlement || group == province || group == region || group == district;
}

}  // namespace

const KindNoun* findKindNoun(std::string_view foldedWord) {
    const auto found = kindNouns().find(foldedWord);
    if (found != kindNouns().end())
        return &found->second;
    // Nouns with the many endings of their languages: "viloyatidagi", "районунун".
    static constexpr auto stems = std::to_array<KindNoun>({{"viloyat", province},
                                                           {"tuman", district},
                                                           {"shahri", settlement},
                                                           {"welayat", province},
                                                           {"etrab", district},
                                                           {"saheri", settlement},
                                                           {"облус", province},
                                                           {"раион", district},
                                                           {"шаары", settlement},
                                                           {"аилы", settlement},
                                                           {"аиыл", settlement},
                                                           {"вилоят", province}});
    const auto* stem = std::find_if(stems.begin(), stems.end(),
                                    [&](const KindNoun& noun) { return foldedWord.starts_with(noun.word); });
    return stem == stems.end() ? nullptr : stem;
}

KindFit fitOf(const SaidKind& said, std::string_view kind) {
    if (said.link == NounLink::none || kind.empty())
        return KindFit::silent;
    if (said.link == NounLink::article)
        return takesArticle(kind) ? KindFit::said : KindFit::silent;
    if (said.link == NounLink::contains)
        return isDivision(kind) ? KindFit::said : KindFit::silent;
    const bool village = said.noun->group == settlement && said.link != NounLink::contains;
    if (village && (kind == "region" || kind == "valley" || isOfNature(kind)))
        return KindFit::contrary;  // "Vakhan, a village": no corridor
    const GroupKinds& kinds = kindsOf(said.noun->group);
    if (holds(kinds.said, kind))
        return KindFit::said;
    if (kind == "country" || kind == "organisation" || holds(kinds.beside, kind))
        return KindFit::beside;
    const bool contrary = isOfNature(said.noun->group) || (isOfPeople(said.noun->group) && isOfNature(kind));
    return contrary && said.link == NounLink::names ? KindFit::contrary : KindFit::silent;
}

double kindWeight(const SaidKind& said, std::string_view kind) {
    switch (fitOf(said, kind)) {
        case KindFit::said:
            return said.link == NounLink::names ? 8.0 : said.link == NounLink::contains ? 2.5 : 4.0;
        case KindFit::contrary:
            return 0.15;
        case KindFit::beside:
            return isDivisionNoun(said.noun->group) ? 1.0 : plainWeight(kind);
        default:  // "Khanabad District" is hardly the air base
            return plainWeight(kind) * (said.link == NounLink::names ? 0.4 : 1.0);
    }
}

bool isKindWord(std::string_view foldedWord) {
    const KindNoun* noun = findKindNoun(foldedWord);
    return noun != nullptr && noun->group != site;
}

bool isKindNounOf(std::string_view foldedWord, std::string_view kind) {
    const KindNoun* noun = findKindNoun(foldedWord);
    return noun != nullptr && holds(kindsOf(noun->group).said, kind);
}

}  // namespace geo
