// Written by scripts/list-built-in-files.
#include "CBuiltIn.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t file_0[] = {
#embed "../../preview/preview.css"
};
static const uint8_t file_1[] = {
#embed "../../preview/preview.js"
};
static const uint8_t file_2[] = {
#embed "../../scaffold/pieces/chapter.md"
};
static const uint8_t file_3[] = {
#embed "../../scaffold/pieces/domain.yml"
};
static const uint8_t file_4[] = {
#embed "../../scaffold/pieces/group.yml"
};
static const uint8_t file_5[] = {
#embed "../../scaffold/pieces/indicator.yml"
};
static const uint8_t file_6[] = {
#embed "../../scaffold/pieces/page.md"
};
static const uint8_t file_7[] = {
#embed "../../scaffold/pieces/review.md"
};
static const uint8_t file_8[] = {
#embed "../../scaffold/pieces/sector.md"
};
static const uint8_t file_9[] = {
#embed "../../scaffold/pieces/sector.yml"
};
static const uint8_t file_10[] = {
#embed "../../scaffold/plan/README.md"
};
static const uint8_t file_11[] = {
#embed "../../scaffold/plan/chapters/01-sample.md"
};
static const uint8_t file_12[] = {
#embed "../../scaffold/plan/domains.yml"
};
static const uint8_t file_13[] = {
#embed "../../scaffold/plan/indicators/01-samples.yml"
};
static const uint8_t file_14[] = {
#embed "../../scaffold/plan/measures.yml"
};
static const uint8_t file_15[] = {
#embed "../../scaffold/plan/observations/samples.csv"
};
static const uint8_t file_16[] = {
#embed "../../scaffold/plan/organisations.yml"
};
static const uint8_t file_17[] = {
#embed "../../scaffold/plan/pages/about.md"
};
static const uint8_t file_18[] = {
#embed "../../scaffold/plan/plan.yml"
};
static const uint8_t file_19[] = {
#embed "../../scaffold/plan/sectors/sample-field.md"
};
static const uint8_t file_20[] = {
#embed "../../scaffold/plan/sectors/sample-field.yml"
};
static const uint8_t file_21[] = {
#embed "../../scaffold/plan/site.yml"
};
static const uint8_t file_22[] = {
#embed "../../scaffold/plan/sources.yml"
};
static const uint8_t file_23[] = {
#embed "../../scaffold/plan/units.yml"
};
static const uint8_t file_24[] = {
#embed "../../scaffold/sheets/ar.yml"
};
static const uint8_t file_25[] = {
#embed "../../scaffold/sheets/en.yml"
};
static const uint8_t file_26[] = {
#embed "../../scaffold/sheets/fr.yml"
};
static const uint8_t file_27[] = {
#embed "../../scaffold/sheets/zh.yml"
};
static const uint8_t file_28[] = {
#embed "../../scaffold/words/ar.yml"
};
static const uint8_t file_29[] = {
#embed "../../scaffold/words/en.yml"
};
static const uint8_t file_30[] = {
#embed "../../scaffold/words/fr.yml"
};
static const uint8_t file_31[] = {
#embed "../../scaffold/words/zh.yml"
};
static const uint8_t file_32[] = {
#embed "../../templates/assets/icon.svg"
};
static const uint8_t file_33[] = {
#embed "../../templates/assets/search.js"
};
static const uint8_t file_34[] = {
#embed "../../templates/assets/site.js"
};
static const uint8_t file_35[] = {
#embed "../../templates/assets/style.css"
};
static const uint8_t file_36[] = {
#embed "../../templates/breadcrumb.mustache"
};
static const uint8_t file_37[] = {
#embed "../../templates/change-entry.mustache"
};
static const uint8_t file_38[] = {
#embed "../../templates/changes.mustache"
};
static const uint8_t file_39[] = {
#embed "../../templates/chapter-card.mustache"
};
static const uint8_t file_40[] = {
#embed "../../templates/chapters.mustache"
};
static const uint8_t file_41[] = {
#embed "../../templates/citation-formats.mustache"
};
static const uint8_t file_42[] = {
#embed "../../templates/contents.mustache"
};
static const uint8_t file_43[] = {
#embed "../../templates/data.mustache"
};
static const uint8_t file_44[] = {
#embed "../../templates/directory.mustache"
};
static const uint8_t file_45[] = {
#embed "../../templates/domain.mustache"
};
static const uint8_t file_46[] = {
#embed "../../templates/downloads.mustache"
};
static const uint8_t file_47[] = {
#embed "../../templates/field-card.mustache"
};
static const uint8_t file_48[] = {
#embed "../../templates/field.mustache"
};
static const uint8_t file_49[] = {
#embed "../../templates/indicator-about.mustache"
};
static const uint8_t file_50[] = {
#embed "../../templates/indicator-card.mustache"
};
static const uint8_t file_51[] = {
#embed "../../templates/indicator-files.mustache"
};
static const uint8_t file_52[] = {
#embed "../../templates/indicator.mustache"
};
static const uint8_t file_53[] = {
#embed "../../templates/indicators.mustache"
};
static const uint8_t file_54[] = {
#embed "../../templates/layout.mustache"
};
static const uint8_t file_55[] = {
#embed "../../templates/measures.mustache"
};
static const uint8_t file_56[] = {
#embed "../../templates/method.mustache"
};
static const uint8_t file_57[] = {
#embed "../../templates/neighbours.mustache"
};
static const uint8_t file_58[] = {
#embed "../../templates/not-found.mustache"
};
static const uint8_t file_59[] = {
#embed "../../templates/numbers/ar.yml"
};
static const uint8_t file_60[] = {
#embed "../../templates/numbers/en.yml"
};
static const uint8_t file_61[] = {
#embed "../../templates/numbers/fr.yml"
};
static const uint8_t file_62[] = {
#embed "../../templates/numbers/zh.yml"
};
static const uint8_t file_63[] = {
#embed "../../templates/overview.mustache"
};
static const uint8_t file_64[] = {
#embed "../../templates/print.mustache"
};
static const uint8_t file_65[] = {
#embed "../../templates/reading.mustache"
};
static const uint8_t file_66[] = {
#embed "../../templates/review-card.mustache"
};
static const uint8_t file_67[] = {
#embed "../../templates/reviews.mustache"
};
static const uint8_t file_68[] = {
#embed "../../templates/roadmap.mustache"
};
static const uint8_t file_69[] = {
#embed "../../templates/root.mustache"
};
static const uint8_t file_70[] = {
#embed "../../templates/search.mustache"
};
static const uint8_t file_71[] = {
#embed "../../templates/search/ar.yml"
};
static const uint8_t file_72[] = {
#embed "../../templates/search/en.yml"
};
static const uint8_t file_73[] = {
#embed "../../templates/search/fr.yml"
};
static const uint8_t file_74[] = {
#embed "../../templates/search/pinyin.txt"
};
static const uint8_t file_75[] = {
#embed "../../templates/search/simplified.txt"
};
static const uint8_t file_76[] = {
#embed "../../templates/search/zh.yml"
};
static const uint8_t file_77[] = {
#embed "../../templates/sectors.mustache"
};
static const uint8_t file_78[] = {
#embed "../../templates/site-list.mustache"
};
static const uint8_t file_79[] = {
#embed "../../templates/sources.mustache"
};
static const uint8_t file_80[] = {
#embed "../../templates/strings/ar.yml"
};
static const uint8_t file_81[] = {
#embed "../../templates/strings/en.yml"
};
static const uint8_t file_82[] = {
#embed "../../templates/strings/fr.yml"
};
static const uint8_t file_83[] = {
#embed "../../templates/strings/zh.yml"
};
static const uint8_t file_84[] = {
#embed "../../templates/text.mustache"
};

static const built_in_file files[] = {
    {"preview/preview.css", file_0, sizeof file_0},
    {"preview/preview.js", file_1, sizeof file_1},
    {"scaffold/pieces/chapter.md", file_2, sizeof file_2},
    {"scaffold/pieces/domain.yml", file_3, sizeof file_3},
    {"scaffold/pieces/group.yml", file_4, sizeof file_4},
    {"scaffold/pieces/indicator.yml", file_5, sizeof file_5},
    {"scaffold/pieces/page.md", file_6, sizeof file_6},
    {"scaffold/pieces/review.md", file_7, sizeof file_7},
    {"scaffold/pieces/sector.md", file_8, sizeof file_8},
    {"scaffold/pieces/sector.yml", file_9, sizeof file_9},
    {"scaffold/plan/README.md", file_10, sizeof file_10},
    {"scaffold/plan/chapters/01-sample.md", file_11, sizeof file_11},
    {"scaffold/plan/domains.yml", file_12, sizeof file_12},
    {"scaffold/plan/indicators/01-samples.yml", file_13, sizeof file_13},
    {"scaffold/plan/measures.yml", file_14, sizeof file_14},
    {"scaffold/plan/observations/samples.csv", file_15, sizeof file_15},
    {"scaffold/plan/organisations.yml", file_16, sizeof file_16},
    {"scaffold/plan/pages/about.md", file_17, sizeof file_17},
    {"scaffold/plan/plan.yml", file_18, sizeof file_18},
    {"scaffold/plan/sectors/sample-field.md", file_19, sizeof file_19},
    {"scaffold/plan/sectors/sample-field.yml", file_20, sizeof file_20},
    {"scaffold/plan/site.yml", file_21, sizeof file_21},
    {"scaffold/plan/sources.yml", file_22, sizeof file_22},
    {"scaffold/plan/units.yml", file_23, sizeof file_23},
    {"scaffold/sheets/ar.yml", file_24, sizeof file_24},
    {"scaffold/sheets/en.yml", file_25, sizeof file_25},
    {"scaffold/sheets/fr.yml", file_26, sizeof file_26},
    {"scaffold/sheets/zh.yml", file_27, sizeof file_27},
    {"scaffold/words/ar.yml", file_28, sizeof file_28},
    {"scaffold/words/en.yml", file_29, sizeof file_29},
    {"scaffold/words/fr.yml", file_30, sizeof file_30},
    {"scaffold/words/zh.yml", file_31, sizeof file_31},
    {"templates/assets/icon.svg", file_32, sizeof file_32},
    {"templates/assets/search.js", file_33, sizeof file_33},
    {"templates/assets/site.js", file_34, sizeof file_34},
    {"templates/assets/style.css", file_35, sizeof file_35},
    {"templates/breadcrumb.mustache", file_36, sizeof file_36},
    {"templates/change-entry.mustache", file_37, sizeof file_37},
    {"templates/changes.mustache", file_38, sizeof file_38},
    {"templates/chapter-card.mustache", file_39, sizeof file_39},
    {"templates/chapters.mustache", file_40, sizeof file_40},
    {"templates/citation-formats.mustache", file_41, sizeof file_41},
    {"templates/contents.mustache", file_42, sizeof file_42},
    {"templates/data.mustache", file_43, sizeof file_43},
    {"templates/directory.mustache", file_44, sizeof file_44},
    {"templates/domain.mustache", file_45, sizeof file_45},
    {"templates/downloads.mustache", file_46, sizeof file_46},
    {"templates/field-card.mustache", file_47, sizeof file_47},
    {"templates/field.mustache", file_48, sizeof file_48},
    {"templates/indicator-about.mustache", file_49, sizeof file_49},
    {"templates/indicator-card.mustache", file_50, sizeof file_50},
    {"templates/indicator-files.mustache", file_51, sizeof file_51},
    {"templates/indicator.mustache", file_52, sizeof file_52},
    {"templates/indicators.mustache", file_53, sizeof file_53},
    {"templates/layout.mustache", file_54, sizeof file_54},
    {"templates/measures.mustache", file_55, sizeof file_55},
    {"templates/method.mustache", file_56, sizeof file_56},
    {"templates/neighbours.mustache", file_57, sizeof file_57},
    {"templates/not-found.mustache", file_58, sizeof file_58},
    {"templates/numbers/ar.yml", file_59, sizeof file_59},
    {"templates/numbers/en.yml", file_60, sizeof file_60},
    {"templates/numbers/fr.yml", file_61, sizeof file_61},
    {"templates/numbers/zh.yml", file_62, sizeof file_62},
    {"templates/overview.mustache", file_63, sizeof file_63},
    {"templates/print.mustache", file_64, sizeof file_64},
    {"templates/reading.mustache", file_65, sizeof file_65},
    {"templates/review-card.mustache", file_66, sizeof file_66},
    {"templates/reviews.mustache", file_67, sizeof file_67},
    {"templates/roadmap.mustache", file_68, sizeof file_68},
    {"templates/root.mustache", file_69, sizeof file_69},
    {"templates/search.mustache", file_70, sizeof file_70},
    {"templates/search/ar.yml", file_71, sizeof file_71},
    {"templates/search/en.yml", file_72, sizeof file_72},
    {"templates/search/fr.yml", file_73, sizeof file_73},
    {"templates/search/pinyin.txt", file_74, sizeof file_74},
    {"templates/search/simplified.txt", file_75, sizeof file_75},
    {"templates/search/zh.yml", file_76, sizeof file_76},
    {"templates/sectors.mustache", file_77, sizeof file_77},
    {"templates/site-list.mustache", file_78, sizeof file_78},
    {"templates/sources.mustache", file_79, sizeof file_79},
    {"templates/strings/ar.yml", file_80, sizeof file_80},
    {"templates/strings/en.yml", file_81, sizeof file_81},
    {"templates/strings/fr.yml", file_82, sizeof file_82},
    {"templates/strings/zh.yml", file_83, sizeof file_83},
    {"templates/text.mustache", file_84, sizeof file_84},
};

size_t built_in_file_count(void) { return sizeof files / sizeof files[0]; }

built_in_file built_in_file_at(size_t index) { return files[index]; }
