// Written by scripts/list-built-in-files.
#include "CShippedFiles.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t file_0[] = {
#embed "../../preview/preview.css"
};
static const uint8_t file_1[] = {
#embed "../../preview/preview.js"
};
static const uint8_t file_2[] = {
#embed "../../scaffold/explanations/ambiguous-figure.yml"
};
static const uint8_t file_3[] = {
#embed "../../scaffold/explanations/ambiguous-range.yml"
};
static const uint8_t file_4[] = {
#embed "../../scaffold/explanations/blocked-by-policy.yml"
};
static const uint8_t file_5[] = {
#embed "../../scaffold/explanations/broken-heading-id.yml"
};
static const uint8_t file_6[] = {
#embed "../../scaffold/explanations/broken-line.yml"
};
static const uint8_t file_7[] = {
#embed "../../scaffold/explanations/broken-link.yml"
};
static const uint8_t file_8[] = {
#embed "../../scaffold/explanations/byte-order-mark.yml"
};
static const uint8_t file_9[] = {
#embed "../../scaffold/explanations/change-in-wrong-direction.yml"
};
static const uint8_t file_10[] = {
#embed "../../scaffold/explanations/chart-styles.yml"
};
static const uint8_t file_11[] = {
#embed "../../scaffold/explanations/commitment-without-indicator.yml"
};
static const uint8_t file_12[] = {
#embed "../../scaffold/explanations/content-format.yml"
};
static const uint8_t file_13[] = {
#embed "../../scaffold/explanations/context-with-target.yml"
};
static const uint8_t file_14[] = {
#embed "../../scaffold/explanations/contradicting-targets.yml"
};
static const uint8_t file_15[] = {
#embed "../../scaffold/explanations/control-character.yml"
};
static const uint8_t file_16[] = {
#embed "../../scaffold/explanations/copied-text.yml"
};
static const uint8_t file_17[] = {
#embed "../../scaffold/explanations/copied-words.yml"
};
static const uint8_t file_18[] = {
#embed "../../scaffold/explanations/csv-quotation.yml"
};
static const uint8_t file_19[] = {
#embed "../../scaffold/explanations/dead-link.yml"
};
static const uint8_t file_20[] = {
#embed "../../scaffold/explanations/decimal-comma.yml"
};
static const uint8_t file_21[] = {
#embed "../../scaffold/explanations/deep-nesting.yml"
};
static const uint8_t file_22[] = {
#embed "../../scaffold/explanations/different-dates.yml"
};
static const uint8_t file_23[] = {
#embed "../../scaffold/explanations/different-figure.yml"
};
static const uint8_t file_24[] = {
#embed "../../scaffold/explanations/different-headings.yml"
};
static const uint8_t file_25[] = {
#embed "../../scaffold/explanations/different-numbers.yml"
};
static const uint8_t file_26[] = {
#embed "../../scaffold/explanations/different-placeholders.yml"
};
static const uint8_t file_27[] = {
#embed "../../scaffold/explanations/different-structure.yml"
};
static const uint8_t file_28[] = {
#embed "../../scaffold/explanations/duplicate-address.yml"
};
static const uint8_t file_29[] = {
#embed "../../scaffold/explanations/duplicate-column.yml"
};
static const uint8_t file_30[] = {
#embed "../../scaffold/explanations/duplicate-figure.yml"
};
static const uint8_t file_31[] = {
#embed "../../scaffold/explanations/duplicate-heading-id.yml"
};
static const uint8_t file_32[] = {
#embed "../../scaffold/explanations/duplicate-id.yml"
};
static const uint8_t file_33[] = {
#embed "../../scaffold/explanations/duplicate-key.yml"
};
static const uint8_t file_34[] = {
#embed "../../scaffold/explanations/duplicate-language.yml"
};
static const uint8_t file_35[] = {
#embed "../../scaffold/explanations/duplicate-text.yml"
};
static const uint8_t file_36[] = {
#embed "../../scaffold/explanations/empty-file.yml"
};
static const uint8_t file_37[] = {
#embed "../../scaffold/explanations/empty-list.yml"
};
static const uint8_t file_38[] = {
#embed "../../scaffold/explanations/empty-text.yml"
};
static const uint8_t file_39[] = {
#embed "../../scaffold/explanations/field-in-two-domains.yml"
};
static const uint8_t file_40[] = {
#embed "../../scaffold/explanations/field-without-domain.yml"
};
static const uint8_t file_41[] = {
#embed "../../scaffold/explanations/figure-not-translated.yml"
};
static const uint8_t file_42[] = {
#embed "../../scaffold/explanations/figure-only-in-translation.yml"
};
static const uint8_t file_43[] = {
#embed "../../scaffold/explanations/figure-with-words.yml"
};
static const uint8_t file_44[] = {
#embed "../../scaffold/explanations/file-name.yml"
};
static const uint8_t file_45[] = {
#embed "../../scaffold/explanations/fixed-address.yml"
};
static const uint8_t file_46[] = {
#embed "../../scaffold/explanations/foreign-picture.yml"
};
static const uint8_t file_47[] = {
#embed "../../scaffold/explanations/full-width-colon.yml"
};
static const uint8_t file_48[] = {
#embed "../../scaffold/explanations/full-width-figure.yml"
};
static const uint8_t file_49[] = {
#embed "../../scaffold/explanations/full-width-letters.yml"
};
static const uint8_t file_50[] = {
#embed "../../scaffold/explanations/full-width-link.yml"
};
static const uint8_t file_51[] = {
#embed "../../scaffold/explanations/full-width-mark.yml"
};
static const uint8_t file_52[] = {
#embed "../../scaffold/explanations/future-date.yml"
};
static const uint8_t file_53[] = {
#embed "../../scaffold/explanations/glossary-contradiction.yml"
};
static const uint8_t file_54[] = {
#embed "../../scaffold/explanations/grouped-figure.yml"
};
static const uint8_t file_55[] = {
#embed "../../scaffold/explanations/half-width-mark.yml"
};
static const uint8_t file_56[] = {
#embed "../../scaffold/explanations/heading-level.yml"
};
static const uint8_t file_57[] = {
#embed "../../scaffold/explanations/html.yml"
};
static const uint8_t file_58[] = {
#embed "../../scaffold/explanations/image-without-text.yml"
};
static const uint8_t file_59[] = {
#embed "../../scaffold/explanations/impossible-yearly-change.yml"
};
static const uint8_t file_60[] = {
#embed "../../scaffold/explanations/incomplete-pattern.yml"
};
static const uint8_t file_61[] = {
#embed "../../scaffold/explanations/indented-line.yml"
};
static const uint8_t file_62[] = {
#embed "../../scaffold/explanations/indicator-without-commitment.yml"
};
static const uint8_t file_63[] = {
#embed "../../scaffold/explanations/invalid-address.yml"
};
static const uint8_t file_64[] = {
#embed "../../scaffold/explanations/invalid-choice.yml"
};
static const uint8_t file_65[] = {
#embed "../../scaffold/explanations/invalid-date.yml"
};
static const uint8_t file_66[] = {
#embed "../../scaffold/explanations/invalid-figure.yml"
};
static const uint8_t file_67[] = {
#embed "../../scaffold/explanations/invalid-id.yml"
};
static const uint8_t file_68[] = {
#embed "../../scaffold/explanations/invalid-number.yml"
};
static const uint8_t file_69[] = {
#embed "../../scaffold/explanations/invalid-percentage.yml"
};
static const uint8_t file_70[] = {
#embed "../../scaffold/explanations/invalid-range.yml"
};
static const uint8_t file_71[] = {
#embed "../../scaffold/explanations/invalid-year.yml"
};
static const uint8_t file_72[] = {
#embed "../../scaffold/explanations/label-without-room.yml"
};
static const uint8_t file_73[] = {
#embed "../../scaffold/explanations/language-tag.yml"
};
static const uint8_t file_74[] = {
#embed "../../scaffold/explanations/large-table.yml"
};
static const uint8_t file_75[] = {
#embed "../../scaffold/explanations/link-kind.yml"
};
static const uint8_t file_76[] = {
#embed "../../scaffold/explanations/link-without-text.yml"
};
static const uint8_t file_77[] = {
#embed "../../scaffold/explanations/list-mark.yml"
};
static const uint8_t file_78[] = {
#embed "../../scaffold/explanations/long-figure.yml"
};
static const uint8_t file_79[] = {
#embed "../../scaffold/explanations/markdown-in-short-text.yml"
};
static const uint8_t file_80[] = {
#embed "../../scaffold/explanations/misplaced-placement.yml"
};
static const uint8_t file_81[] = {
#embed "../../scaffold/explanations/missing-anchor.yml"
};
static const uint8_t file_82[] = {
#embed "../../scaffold/explanations/missing-cell.yml"
};
static const uint8_t file_83[] = {
#embed "../../scaffold/explanations/missing-column.yml"
};
static const uint8_t file_84[] = {
#embed "../../scaffold/explanations/missing-figure.yml"
};
static const uint8_t file_85[] = {
#embed "../../scaffold/explanations/missing-file.yml"
};
static const uint8_t file_86[] = {
#embed "../../scaffold/explanations/missing-footnote.yml"
};
static const uint8_t file_87[] = {
#embed "../../scaffold/explanations/missing-key.yml"
};
static const uint8_t file_88[] = {
#embed "../../scaffold/explanations/missing-licence.yml"
};
static const uint8_t file_89[] = {
#embed "../../scaffold/explanations/missing-numbers.yml"
};
static const uint8_t file_90[] = {
#embed "../../scaffold/explanations/missing-path.yml"
};
static const uint8_t file_91[] = {
#embed "../../scaffold/explanations/missing-plural-form.yml"
};
static const uint8_t file_92[] = {
#embed "../../scaffold/explanations/missing-source.yml"
};
static const uint8_t file_93[] = {
#embed "../../scaffold/explanations/missing-space.yml"
};
static const uint8_t file_94[] = {
#embed "../../scaffold/explanations/missing-target.yml"
};
static const uint8_t file_95[] = {
#embed "../../scaffold/explanations/missing-template.yml"
};
static const uint8_t file_96[] = {
#embed "../../scaffold/explanations/missing-term.yml"
};
static const uint8_t file_97[] = {
#embed "../../scaffold/explanations/missing-text.yml"
};
static const uint8_t file_98[] = {
#embed "../../scaffold/explanations/missing-title.yml"
};
static const uint8_t file_99[] = {
#embed "../../scaffold/explanations/missing-tool.yml"
};
static const uint8_t file_100[] = {
#embed "../../scaffold/explanations/missing-translation.yml"
};
static const uint8_t file_101[] = {
#embed "../../scaffold/explanations/missing-word.yml"
};
static const uint8_t file_102[] = {
#embed "../../scaffold/explanations/missing-words.yml"
};
static const uint8_t file_103[] = {
#embed "../../scaffold/explanations/mixed-range-signs.yml"
};
static const uint8_t file_104[] = {
#embed "../../scaffold/explanations/named-draft.yml"
};
static const uint8_t file_105[] = {
#embed "../../scaffold/explanations/not-true-or-false.yml"
};
static const uint8_t file_106[] = {
#embed "../../scaffold/explanations/not-utf8.yml"
};
static const uint8_t file_107[] = {
#embed "../../scaffold/explanations/open-code-block.yml"
};
static const uint8_t file_108[] = {
#embed "../../scaffold/explanations/open-front-matter.yml"
};
static const uint8_t file_109[] = {
#embed "../../scaffold/explanations/other-term.yml"
};
static const uint8_t file_110[] = {
#embed "../../scaffold/explanations/outside-horizon.yml"
};
static const uint8_t file_111[] = {
#embed "../../scaffold/explanations/part-in-other-unit.yml"
};
static const uint8_t file_112[] = {
#embed "../../scaffold/explanations/parts-against-total.yml"
};
static const uint8_t file_113[] = {
#embed "../../scaffold/explanations/percent-sign.yml"
};
static const uint8_t file_114[] = {
#embed "../../scaffold/explanations/period-gap.yml"
};
static const uint8_t file_115[] = {
#embed "../../scaffold/explanations/period-order.yml"
};
static const uint8_t file_116[] = {
#embed "../../scaffold/explanations/picture-not-drawn.yml"
};
static const uint8_t file_117[] = {
#embed "../../scaffold/explanations/placement-in-heading.yml"
};
static const uint8_t file_118[] = {
#embed "../../scaffold/explanations/plural-category.yml"
};
static const uint8_t file_119[] = {
#embed "../../scaffold/explanations/premature-event.yml"
};
static const uint8_t file_120[] = {
#embed "../../scaffold/explanations/premature-figure.yml"
};
static const uint8_t file_121[] = {
#embed "../../scaffold/explanations/record-without-text.yml"
};
static const uint8_t file_122[] = {
#embed "../../scaffold/explanations/repeated-alias.yml"
};
static const uint8_t file_123[] = {
#embed "../../scaffold/explanations/repeated-id.yml"
};
static const uint8_t file_124[] = {
#embed "../../scaffold/explanations/repeated-part.yml"
};
static const uint8_t file_125[] = {
#embed "../../scaffold/explanations/revised-target.yml"
};
static const uint8_t file_126[] = {
#embed "../../scaffold/explanations/revision-date.yml"
};
static const uint8_t file_127[] = {
#embed "../../scaffold/explanations/roadmap-gap.yml"
};
static const uint8_t file_128[] = {
#embed "../../scaffold/explanations/roadmap-overlap.yml"
};
static const uint8_t file_129[] = {
#embed "../../scaffold/explanations/sample-left.yml"
};
static const uint8_t file_130[] = {
#embed "../../scaffold/explanations/search-table.yml"
};
static const uint8_t file_131[] = {
#embed "../../scaffold/explanations/series-behind-path.yml"
};
static const uint8_t file_132[] = {
#embed "../../scaffold/explanations/share-above-whole.yml"
};
static const uint8_t file_133[] = {
#embed "../../scaffold/explanations/stale-translation.yml"
};
static const uint8_t file_134[] = {
#embed "../../scaffold/explanations/straight-quotes.yml"
};
static const uint8_t file_135[] = {
#embed "../../scaffold/explanations/stray-braces.yml"
};
static const uint8_t file_136[] = {
#embed "../../scaffold/explanations/stray-marks.yml"
};
static const uint8_t file_137[] = {
#embed "../../scaffold/explanations/stray-text.yml"
};
static const uint8_t file_138[] = {
#embed "../../scaffold/explanations/surplus-cells.yml"
};
static const uint8_t file_139[] = {
#embed "../../scaffold/explanations/table-shape.yml"
};
static const uint8_t file_140[] = {
#embed "../../scaffold/explanations/taken-heading-id.yml"
};
static const uint8_t file_141[] = {
#embed "../../scaffold/explanations/target-before-baseline.yml"
};
static const uint8_t file_142[] = {
#embed "../../scaffold/explanations/target-form.yml"
};
static const uint8_t file_143[] = {
#embed "../../scaffold/explanations/target-on-wrong-side.yml"
};
static const uint8_t file_144[] = {
#embed "../../scaffold/explanations/target-years.yml"
};
static const uint8_t file_145[] = {
#embed "../../scaffold/explanations/template-circle.yml"
};
static const uint8_t file_146[] = {
#embed "../../scaffold/explanations/template-tag.yml"
};
static const uint8_t file_147[] = {
#embed "../../scaffold/explanations/tested-word.yml"
};
static const uint8_t file_148[] = {
#embed "../../scaffold/explanations/translation-circle.yml"
};
static const uint8_t file_149[] = {
#embed "../../scaffold/explanations/typed-space.yml"
};
static const uint8_t file_150[] = {
#embed "../../scaffold/explanations/unclosed-element.yml"
};
static const uint8_t file_151[] = {
#embed "../../scaffold/explanations/unknown-column.yml"
};
static const uint8_t file_152[] = {
#embed "../../scaffold/explanations/unknown-file.yml"
};
static const uint8_t file_153[] = {
#embed "../../scaffold/explanations/unknown-key.yml"
};
static const uint8_t file_154[] = {
#embed "../../scaffold/explanations/unknown-language.yml"
};
static const uint8_t file_155[] = {
#embed "../../scaffold/explanations/unknown-name.yml"
};
static const uint8_t file_156[] = {
#embed "../../scaffold/explanations/unknown-page.yml"
};
static const uint8_t file_157[] = {
#embed "../../scaffold/explanations/unknown-placement.yml"
};
static const uint8_t file_158[] = {
#embed "../../scaffold/explanations/unknown-reference.yml"
};
static const uint8_t file_159[] = {
#embed "../../scaffold/explanations/unknown-section.yml"
};
static const uint8_t file_160[] = {
#embed "../../scaffold/explanations/unknown-word.yml"
};
static const uint8_t file_161[] = {
#embed "../../scaffold/explanations/unmeant-emphasis.yml"
};
static const uint8_t file_162[] = {
#embed "../../scaffold/explanations/unnamed-organisation.yml"
};
static const uint8_t file_163[] = {
#embed "../../scaffold/explanations/unneeded-difference.yml"
};
static const uint8_t file_164[] = {
#embed "../../scaffold/explanations/unreadable-file.yml"
};
static const uint8_t file_165[] = {
#embed "../../scaffold/explanations/unrecorded-translation.yml"
};
static const uint8_t file_166[] = {
#embed "../../scaffold/explanations/unsafe-link.yml"
};
static const uint8_t file_167[] = {
#embed "../../scaffold/explanations/unused-footnote.yml"
};
static const uint8_t file_168[] = {
#embed "../../scaffold/explanations/unused-word.yml"
};
static const uint8_t file_169[] = {
#embed "../../scaffold/explanations/wrong-count.yml"
};
static const uint8_t file_170[] = {
#embed "../../scaffold/explanations/wrong-language.yml"
};
static const uint8_t file_171[] = {
#embed "../../scaffold/explanations/wrong-shape.yml"
};
static const uint8_t file_172[] = {
#embed "../../scaffold/explanations/yaml-syntax.yml"
};
static const uint8_t file_173[] = {
#embed "../../scaffold/explanations/year-off-path.yml"
};
static const uint8_t file_174[] = {
#embed "../../scaffold/explanations/yearly-against-cumulative.yml"
};
static const uint8_t file_175[] = {
#embed "../../scaffold/explanations/yearly-changes-base.yml"
};
static const uint8_t file_176[] = {
#embed "../../scaffold/pieces/chapter.md"
};
static const uint8_t file_177[] = {
#embed "../../scaffold/pieces/domain.yml"
};
static const uint8_t file_178[] = {
#embed "../../scaffold/pieces/group.yml"
};
static const uint8_t file_179[] = {
#embed "../../scaffold/pieces/indicator.yml"
};
static const uint8_t file_180[] = {
#embed "../../scaffold/pieces/page.md"
};
static const uint8_t file_181[] = {
#embed "../../scaffold/pieces/review.md"
};
static const uint8_t file_182[] = {
#embed "../../scaffold/pieces/sector.md"
};
static const uint8_t file_183[] = {
#embed "../../scaffold/pieces/sector.yml"
};
static const uint8_t file_184[] = {
#embed "../../scaffold/plan/README.md"
};
static const uint8_t file_185[] = {
#embed "../../scaffold/plan/chapters/01-sample.md"
};
static const uint8_t file_186[] = {
#embed "../../scaffold/plan/domains.yml"
};
static const uint8_t file_187[] = {
#embed "../../scaffold/plan/indicators/01-samples.yml"
};
static const uint8_t file_188[] = {
#embed "../../scaffold/plan/measures.yml"
};
static const uint8_t file_189[] = {
#embed "../../scaffold/plan/observations/samples.csv"
};
static const uint8_t file_190[] = {
#embed "../../scaffold/plan/organisations.yml"
};
static const uint8_t file_191[] = {
#embed "../../scaffold/plan/pages/about.md"
};
static const uint8_t file_192[] = {
#embed "../../scaffold/plan/plan.yml"
};
static const uint8_t file_193[] = {
#embed "../../scaffold/plan/sectors/sample-field.md"
};
static const uint8_t file_194[] = {
#embed "../../scaffold/plan/sectors/sample-field.yml"
};
static const uint8_t file_195[] = {
#embed "../../scaffold/plan/site.yml"
};
static const uint8_t file_196[] = {
#embed "../../scaffold/plan/sources.yml"
};
static const uint8_t file_197[] = {
#embed "../../scaffold/plan/units.yml"
};
static const uint8_t file_198[] = {
#embed "../../scaffold/sheets/ar.yml"
};
static const uint8_t file_199[] = {
#embed "../../scaffold/sheets/en.yml"
};
static const uint8_t file_200[] = {
#embed "../../scaffold/sheets/fr.yml"
};
static const uint8_t file_201[] = {
#embed "../../scaffold/sheets/zh.yml"
};
static const uint8_t file_202[] = {
#embed "../../scaffold/words/ar.yml"
};
static const uint8_t file_203[] = {
#embed "../../scaffold/words/en.yml"
};
static const uint8_t file_204[] = {
#embed "../../scaffold/words/fr.yml"
};
static const uint8_t file_205[] = {
#embed "../../scaffold/words/zh.yml"
};
static const uint8_t file_206[] = {
#embed "../../templates/assets/icon.svg"
};
static const uint8_t file_207[] = {
#embed "../../templates/assets/search.js"
};
static const uint8_t file_208[] = {
#embed "../../templates/assets/site.js"
};
static const uint8_t file_209[] = {
#embed "../../templates/assets/style.css"
};
static const uint8_t file_210[] = {
#embed "../../templates/breadcrumb.mustache"
};
static const uint8_t file_211[] = {
#embed "../../templates/change-entry.mustache"
};
static const uint8_t file_212[] = {
#embed "../../templates/changes.mustache"
};
static const uint8_t file_213[] = {
#embed "../../templates/chapter-card.mustache"
};
static const uint8_t file_214[] = {
#embed "../../templates/chapters.mustache"
};
static const uint8_t file_215[] = {
#embed "../../templates/citation-formats.mustache"
};
static const uint8_t file_216[] = {
#embed "../../templates/contents.mustache"
};
static const uint8_t file_217[] = {
#embed "../../templates/data.mustache"
};
static const uint8_t file_218[] = {
#embed "../../templates/directory.mustache"
};
static const uint8_t file_219[] = {
#embed "../../templates/domain.mustache"
};
static const uint8_t file_220[] = {
#embed "../../templates/downloads.mustache"
};
static const uint8_t file_221[] = {
#embed "../../templates/embed.mustache"
};
static const uint8_t file_222[] = {
#embed "../../templates/field-card.mustache"
};
static const uint8_t file_223[] = {
#embed "../../templates/field.mustache"
};
static const uint8_t file_224[] = {
#embed "../../templates/filter.mustache"
};
static const uint8_t file_225[] = {
#embed "../../templates/indicator-about.mustache"
};
static const uint8_t file_226[] = {
#embed "../../templates/indicator-card.mustache"
};
static const uint8_t file_227[] = {
#embed "../../templates/indicator-files.mustache"
};
static const uint8_t file_228[] = {
#embed "../../templates/indicator.mustache"
};
static const uint8_t file_229[] = {
#embed "../../templates/indicators.mustache"
};
static const uint8_t file_230[] = {
#embed "../../templates/known.mustache"
};
static const uint8_t file_231[] = {
#embed "../../templates/layout.mustache"
};
static const uint8_t file_232[] = {
#embed "../../templates/lists.mustache"
};
static const uint8_t file_233[] = {
#embed "../../templates/measures.mustache"
};
static const uint8_t file_234[] = {
#embed "../../templates/method.mustache"
};
static const uint8_t file_235[] = {
#embed "../../templates/neighbours.mustache"
};
static const uint8_t file_236[] = {
#embed "../../templates/not-found.mustache"
};
static const uint8_t file_237[] = {
#embed "../../templates/numbers/ar.yml"
};
static const uint8_t file_238[] = {
#embed "../../templates/numbers/en.yml"
};
static const uint8_t file_239[] = {
#embed "../../templates/numbers/fr.yml"
};
static const uint8_t file_240[] = {
#embed "../../templates/numbers/zh.yml"
};
static const uint8_t file_241[] = {
#embed "../../templates/overview.mustache"
};
static const uint8_t file_242[] = {
#embed "../../templates/print.mustache"
};
static const uint8_t file_243[] = {
#embed "../../templates/reading.mustache"
};
static const uint8_t file_244[] = {
#embed "../../templates/review-card.mustache"
};
static const uint8_t file_245[] = {
#embed "../../templates/reviews.mustache"
};
static const uint8_t file_246[] = {
#embed "../../templates/roadmap.mustache"
};
static const uint8_t file_247[] = {
#embed "../../templates/root.mustache"
};
static const uint8_t file_248[] = {
#embed "../../templates/search.mustache"
};
static const uint8_t file_249[] = {
#embed "../../templates/search/ar.yml"
};
static const uint8_t file_250[] = {
#embed "../../templates/search/en.yml"
};
static const uint8_t file_251[] = {
#embed "../../templates/search/fr.yml"
};
static const uint8_t file_252[] = {
#embed "../../templates/search/pinyin.txt"
};
static const uint8_t file_253[] = {
#embed "../../templates/search/simplified.txt"
};
static const uint8_t file_254[] = {
#embed "../../templates/search/zh.yml"
};
static const uint8_t file_255[] = {
#embed "../../templates/sectors.mustache"
};
static const uint8_t file_256[] = {
#embed "../../templates/site-list.mustache"
};
static const uint8_t file_257[] = {
#embed "../../templates/sources.mustache"
};
static const uint8_t file_258[] = {
#embed "../../templates/strings/ar.yml"
};
static const uint8_t file_259[] = {
#embed "../../templates/strings/en.yml"
};
static const uint8_t file_260[] = {
#embed "../../templates/strings/fr.yml"
};
static const uint8_t file_261[] = {
#embed "../../templates/strings/zh.yml"
};
static const uint8_t file_262[] = {
#embed "../../templates/text.mustache"
};
static const uint8_t file_263[] = {
#embed "../../templates/timeline.mustache"
};

static const built_in_file files[] = {
    {"preview/preview.css", file_0, sizeof file_0},
    {"preview/preview.js", file_1, sizeof file_1},
    {"scaffold/explanations/ambiguous-figure.yml", file_2, sizeof file_2},
    {"scaffold/explanations/ambiguous-range.yml", file_3, sizeof file_3},
    {"scaffold/explanations/blocked-by-policy.yml", file_4, sizeof file_4},
    {"scaffold/explanations/broken-heading-id.yml", file_5, sizeof file_5},
    {"scaffold/explanations/broken-line.yml", file_6, sizeof file_6},
    {"scaffold/explanations/broken-link.yml", file_7, sizeof file_7},
    {"scaffold/explanations/byte-order-mark.yml", file_8, sizeof file_8},
    {"scaffold/explanations/change-in-wrong-direction.yml", file_9, sizeof file_9},
    {"scaffold/explanations/chart-styles.yml", file_10, sizeof file_10},
    {"scaffold/explanations/commitment-without-indicator.yml", file_11, sizeof file_11},
    {"scaffold/explanations/content-format.yml", file_12, sizeof file_12},
    {"scaffold/explanations/context-with-target.yml", file_13, sizeof file_13},
    {"scaffold/explanations/contradicting-targets.yml", file_14, sizeof file_14},
    {"scaffold/explanations/control-character.yml", file_15, sizeof file_15},
    {"scaffold/explanations/copied-text.yml", file_16, sizeof file_16},
    {"scaffold/explanations/copied-words.yml", file_17, sizeof file_17},
    {"scaffold/explanations/csv-quotation.yml", file_18, sizeof file_18},
    {"scaffold/explanations/dead-link.yml", file_19, sizeof file_19},
    {"scaffold/explanations/decimal-comma.yml", file_20, sizeof file_20},
    {"scaffold/explanations/deep-nesting.yml", file_21, sizeof file_21},
    {"scaffold/explanations/different-dates.yml", file_22, sizeof file_22},
    {"scaffold/explanations/different-figure.yml", file_23, sizeof file_23},
    {"scaffold/explanations/different-headings.yml", file_24, sizeof file_24},
    {"scaffold/explanations/different-numbers.yml", file_25, sizeof file_25},
    {"scaffold/explanations/different-placeholders.yml", file_26, sizeof file_26},
    {"scaffold/explanations/different-structure.yml", file_27, sizeof file_27},
    {"scaffold/explanations/duplicate-address.yml", file_28, sizeof file_28},
    {"scaffold/explanations/duplicate-column.yml", file_29, sizeof file_29},
    {"scaffold/explanations/duplicate-figure.yml", file_30, sizeof file_30},
    {"scaffold/explanations/duplicate-heading-id.yml", file_31, sizeof file_31},
    {"scaffold/explanations/duplicate-id.yml", file_32, sizeof file_32},
    {"scaffold/explanations/duplicate-key.yml", file_33, sizeof file_33},
    {"scaffold/explanations/duplicate-language.yml", file_34, sizeof file_34},
    {"scaffold/explanations/duplicate-text.yml", file_35, sizeof file_35},
    {"scaffold/explanations/empty-file.yml", file_36, sizeof file_36},
    {"scaffold/explanations/empty-list.yml", file_37, sizeof file_37},
    {"scaffold/explanations/empty-text.yml", file_38, sizeof file_38},
    {"scaffold/explanations/field-in-two-domains.yml", file_39, sizeof file_39},
    {"scaffold/explanations/field-without-domain.yml", file_40, sizeof file_40},
    {"scaffold/explanations/figure-not-translated.yml", file_41, sizeof file_41},
    {"scaffold/explanations/figure-only-in-translation.yml", file_42, sizeof file_42},
    {"scaffold/explanations/figure-with-words.yml", file_43, sizeof file_43},
    {"scaffold/explanations/file-name.yml", file_44, sizeof file_44},
    {"scaffold/explanations/fixed-address.yml", file_45, sizeof file_45},
    {"scaffold/explanations/foreign-picture.yml", file_46, sizeof file_46},
    {"scaffold/explanations/full-width-colon.yml", file_47, sizeof file_47},
    {"scaffold/explanations/full-width-figure.yml", file_48, sizeof file_48},
    {"scaffold/explanations/full-width-letters.yml", file_49, sizeof file_49},
    {"scaffold/explanations/full-width-link.yml", file_50, sizeof file_50},
    {"scaffold/explanations/full-width-mark.yml", file_51, sizeof file_51},
    {"scaffold/explanations/future-date.yml", file_52, sizeof file_52},
    {"scaffold/explanations/glossary-contradiction.yml", file_53, sizeof file_53},
    {"scaffold/explanations/grouped-figure.yml", file_54, sizeof file_54},
    {"scaffold/explanations/half-width-mark.yml", file_55, sizeof file_55},
    {"scaffold/explanations/heading-level.yml", file_56, sizeof file_56},
    {"scaffold/explanations/html.yml", file_57, sizeof file_57},
    {"scaffold/explanations/image-without-text.yml", file_58, sizeof file_58},
    {"scaffold/explanations/impossible-yearly-change.yml", file_59, sizeof file_59},
    {"scaffold/explanations/incomplete-pattern.yml", file_60, sizeof file_60},
    {"scaffold/explanations/indented-line.yml", file_61, sizeof file_61},
    {"scaffold/explanations/indicator-without-commitment.yml", file_62, sizeof file_62},
    {"scaffold/explanations/invalid-address.yml", file_63, sizeof file_63},
    {"scaffold/explanations/invalid-choice.yml", file_64, sizeof file_64},
    {"scaffold/explanations/invalid-date.yml", file_65, sizeof file_65},
    {"scaffold/explanations/invalid-figure.yml", file_66, sizeof file_66},
    {"scaffold/explanations/invalid-id.yml", file_67, sizeof file_67},
    {"scaffold/explanations/invalid-number.yml", file_68, sizeof file_68},
    {"scaffold/explanations/invalid-percentage.yml", file_69, sizeof file_69},
    {"scaffold/explanations/invalid-range.yml", file_70, sizeof file_70},
    {"scaffold/explanations/invalid-year.yml", file_71, sizeof file_71},
    {"scaffold/explanations/label-without-room.yml", file_72, sizeof file_72},
    {"scaffold/explanations/language-tag.yml", file_73, sizeof file_73},
    {"scaffold/explanations/large-table.yml", file_74, sizeof file_74},
    {"scaffold/explanations/link-kind.yml", file_75, sizeof file_75},
    {"scaffold/explanations/link-without-text.yml", file_76, sizeof file_76},
    {"scaffold/explanations/list-mark.yml", file_77, sizeof file_77},
    {"scaffold/explanations/long-figure.yml", file_78, sizeof file_78},
    {"scaffold/explanations/markdown-in-short-text.yml", file_79, sizeof file_79},
    {"scaffold/explanations/misplaced-placement.yml", file_80, sizeof file_80},
    {"scaffold/explanations/missing-anchor.yml", file_81, sizeof file_81},
    {"scaffold/explanations/missing-cell.yml", file_82, sizeof file_82},
    {"scaffold/explanations/missing-column.yml", file_83, sizeof file_83},
    {"scaffold/explanations/missing-figure.yml", file_84, sizeof file_84},
    {"scaffold/explanations/missing-file.yml", file_85, sizeof file_85},
    {"scaffold/explanations/missing-footnote.yml", file_86, sizeof file_86},
    {"scaffold/explanations/missing-key.yml", file_87, sizeof file_87},
    {"scaffold/explanations/missing-licence.yml", file_88, sizeof file_88},
    {"scaffold/explanations/missing-numbers.yml", file_89, sizeof file_89},
    {"scaffold/explanations/missing-path.yml", file_90, sizeof file_90},
    {"scaffold/explanations/missing-plural-form.yml", file_91, sizeof file_91},
    {"scaffold/explanations/missing-source.yml", file_92, sizeof file_92},
    {"scaffold/explanations/missing-space.yml", file_93, sizeof file_93},
    {"scaffold/explanations/missing-target.yml", file_94, sizeof file_94},
    {"scaffold/explanations/missing-template.yml", file_95, sizeof file_95},
    {"scaffold/explanations/missing-term.yml", file_96, sizeof file_96},
    {"scaffold/explanations/missing-text.yml", file_97, sizeof file_97},
    {"scaffold/explanations/missing-title.yml", file_98, sizeof file_98},
    {"scaffold/explanations/missing-tool.yml", file_99, sizeof file_99},
    {"scaffold/explanations/missing-translation.yml", file_100, sizeof file_100},
    {"scaffold/explanations/missing-word.yml", file_101, sizeof file_101},
    {"scaffold/explanations/missing-words.yml", file_102, sizeof file_102},
    {"scaffold/explanations/mixed-range-signs.yml", file_103, sizeof file_103},
    {"scaffold/explanations/named-draft.yml", file_104, sizeof file_104},
    {"scaffold/explanations/not-true-or-false.yml", file_105, sizeof file_105},
    {"scaffold/explanations/not-utf8.yml", file_106, sizeof file_106},
    {"scaffold/explanations/open-code-block.yml", file_107, sizeof file_107},
    {"scaffold/explanations/open-front-matter.yml", file_108, sizeof file_108},
    {"scaffold/explanations/other-term.yml", file_109, sizeof file_109},
    {"scaffold/explanations/outside-horizon.yml", file_110, sizeof file_110},
    {"scaffold/explanations/part-in-other-unit.yml", file_111, sizeof file_111},
    {"scaffold/explanations/parts-against-total.yml", file_112, sizeof file_112},
    {"scaffold/explanations/percent-sign.yml", file_113, sizeof file_113},
    {"scaffold/explanations/period-gap.yml", file_114, sizeof file_114},
    {"scaffold/explanations/period-order.yml", file_115, sizeof file_115},
    {"scaffold/explanations/picture-not-drawn.yml", file_116, sizeof file_116},
    {"scaffold/explanations/placement-in-heading.yml", file_117, sizeof file_117},
    {"scaffold/explanations/plural-category.yml", file_118, sizeof file_118},
    {"scaffold/explanations/premature-event.yml", file_119, sizeof file_119},
    {"scaffold/explanations/premature-figure.yml", file_120, sizeof file_120},
    {"scaffold/explanations/record-without-text.yml", file_121, sizeof file_121},
    {"scaffold/explanations/repeated-alias.yml", file_122, sizeof file_122},
    {"scaffold/explanations/repeated-id.yml", file_123, sizeof file_123},
    {"scaffold/explanations/repeated-part.yml", file_124, sizeof file_124},
    {"scaffold/explanations/revised-target.yml", file_125, sizeof file_125},
    {"scaffold/explanations/revision-date.yml", file_126, sizeof file_126},
    {"scaffold/explanations/roadmap-gap.yml", file_127, sizeof file_127},
    {"scaffold/explanations/roadmap-overlap.yml", file_128, sizeof file_128},
    {"scaffold/explanations/sample-left.yml", file_129, sizeof file_129},
    {"scaffold/explanations/search-table.yml", file_130, sizeof file_130},
    {"scaffold/explanations/series-behind-path.yml", file_131, sizeof file_131},
    {"scaffold/explanations/share-above-whole.yml", file_132, sizeof file_132},
    {"scaffold/explanations/stale-translation.yml", file_133, sizeof file_133},
    {"scaffold/explanations/straight-quotes.yml", file_134, sizeof file_134},
    {"scaffold/explanations/stray-braces.yml", file_135, sizeof file_135},
    {"scaffold/explanations/stray-marks.yml", file_136, sizeof file_136},
    {"scaffold/explanations/stray-text.yml", file_137, sizeof file_137},
    {"scaffold/explanations/surplus-cells.yml", file_138, sizeof file_138},
    {"scaffold/explanations/table-shape.yml", file_139, sizeof file_139},
    {"scaffold/explanations/taken-heading-id.yml", file_140, sizeof file_140},
    {"scaffold/explanations/target-before-baseline.yml", file_141, sizeof file_141},
    {"scaffold/explanations/target-form.yml", file_142, sizeof file_142},
    {"scaffold/explanations/target-on-wrong-side.yml", file_143, sizeof file_143},
    {"scaffold/explanations/target-years.yml", file_144, sizeof file_144},
    {"scaffold/explanations/template-circle.yml", file_145, sizeof file_145},
    {"scaffold/explanations/template-tag.yml", file_146, sizeof file_146},
    {"scaffold/explanations/tested-word.yml", file_147, sizeof file_147},
    {"scaffold/explanations/translation-circle.yml", file_148, sizeof file_148},
    {"scaffold/explanations/typed-space.yml", file_149, sizeof file_149},
    {"scaffold/explanations/unclosed-element.yml", file_150, sizeof file_150},
    {"scaffold/explanations/unknown-column.yml", file_151, sizeof file_151},
    {"scaffold/explanations/unknown-file.yml", file_152, sizeof file_152},
    {"scaffold/explanations/unknown-key.yml", file_153, sizeof file_153},
    {"scaffold/explanations/unknown-language.yml", file_154, sizeof file_154},
    {"scaffold/explanations/unknown-name.yml", file_155, sizeof file_155},
    {"scaffold/explanations/unknown-page.yml", file_156, sizeof file_156},
    {"scaffold/explanations/unknown-placement.yml", file_157, sizeof file_157},
    {"scaffold/explanations/unknown-reference.yml", file_158, sizeof file_158},
    {"scaffold/explanations/unknown-section.yml", file_159, sizeof file_159},
    {"scaffold/explanations/unknown-word.yml", file_160, sizeof file_160},
    {"scaffold/explanations/unmeant-emphasis.yml", file_161, sizeof file_161},
    {"scaffold/explanations/unnamed-organisation.yml", file_162, sizeof file_162},
    {"scaffold/explanations/unneeded-difference.yml", file_163, sizeof file_163},
    {"scaffold/explanations/unreadable-file.yml", file_164, sizeof file_164},
    {"scaffold/explanations/unrecorded-translation.yml", file_165, sizeof file_165},
    {"scaffold/explanations/unsafe-link.yml", file_166, sizeof file_166},
    {"scaffold/explanations/unused-footnote.yml", file_167, sizeof file_167},
    {"scaffold/explanations/unused-word.yml", file_168, sizeof file_168},
    {"scaffold/explanations/wrong-count.yml", file_169, sizeof file_169},
    {"scaffold/explanations/wrong-language.yml", file_170, sizeof file_170},
    {"scaffold/explanations/wrong-shape.yml", file_171, sizeof file_171},
    {"scaffold/explanations/yaml-syntax.yml", file_172, sizeof file_172},
    {"scaffold/explanations/year-off-path.yml", file_173, sizeof file_173},
    {"scaffold/explanations/yearly-against-cumulative.yml", file_174, sizeof file_174},
    {"scaffold/explanations/yearly-changes-base.yml", file_175, sizeof file_175},
    {"scaffold/pieces/chapter.md", file_176, sizeof file_176},
    {"scaffold/pieces/domain.yml", file_177, sizeof file_177},
    {"scaffold/pieces/group.yml", file_178, sizeof file_178},
    {"scaffold/pieces/indicator.yml", file_179, sizeof file_179},
    {"scaffold/pieces/page.md", file_180, sizeof file_180},
    {"scaffold/pieces/review.md", file_181, sizeof file_181},
    {"scaffold/pieces/sector.md", file_182, sizeof file_182},
    {"scaffold/pieces/sector.yml", file_183, sizeof file_183},
    {"scaffold/plan/README.md", file_184, sizeof file_184},
    {"scaffold/plan/chapters/01-sample.md", file_185, sizeof file_185},
    {"scaffold/plan/domains.yml", file_186, sizeof file_186},
    {"scaffold/plan/indicators/01-samples.yml", file_187, sizeof file_187},
    {"scaffold/plan/measures.yml", file_188, sizeof file_188},
    {"scaffold/plan/observations/samples.csv", file_189, sizeof file_189},
    {"scaffold/plan/organisations.yml", file_190, sizeof file_190},
    {"scaffold/plan/pages/about.md", file_191, sizeof file_191},
    {"scaffold/plan/plan.yml", file_192, sizeof file_192},
    {"scaffold/plan/sectors/sample-field.md", file_193, sizeof file_193},
    {"scaffold/plan/sectors/sample-field.yml", file_194, sizeof file_194},
    {"scaffold/plan/site.yml", file_195, sizeof file_195},
    {"scaffold/plan/sources.yml", file_196, sizeof file_196},
    {"scaffold/plan/units.yml", file_197, sizeof file_197},
    {"scaffold/sheets/ar.yml", file_198, sizeof file_198},
    {"scaffold/sheets/en.yml", file_199, sizeof file_199},
    {"scaffold/sheets/fr.yml", file_200, sizeof file_200},
    {"scaffold/sheets/zh.yml", file_201, sizeof file_201},
    {"scaffold/words/ar.yml", file_202, sizeof file_202},
    {"scaffold/words/en.yml", file_203, sizeof file_203},
    {"scaffold/words/fr.yml", file_204, sizeof file_204},
    {"scaffold/words/zh.yml", file_205, sizeof file_205},
    {"templates/assets/icon.svg", file_206, sizeof file_206},
    {"templates/assets/search.js", file_207, sizeof file_207},
    {"templates/assets/site.js", file_208, sizeof file_208},
    {"templates/assets/style.css", file_209, sizeof file_209},
    {"templates/breadcrumb.mustache", file_210, sizeof file_210},
    {"templates/change-entry.mustache", file_211, sizeof file_211},
    {"templates/changes.mustache", file_212, sizeof file_212},
    {"templates/chapter-card.mustache", file_213, sizeof file_213},
    {"templates/chapters.mustache", file_214, sizeof file_214},
    {"templates/citation-formats.mustache", file_215, sizeof file_215},
    {"templates/contents.mustache", file_216, sizeof file_216},
    {"templates/data.mustache", file_217, sizeof file_217},
    {"templates/directory.mustache", file_218, sizeof file_218},
    {"templates/domain.mustache", file_219, sizeof file_219},
    {"templates/downloads.mustache", file_220, sizeof file_220},
    {"templates/embed.mustache", file_221, sizeof file_221},
    {"templates/field-card.mustache", file_222, sizeof file_222},
    {"templates/field.mustache", file_223, sizeof file_223},
    {"templates/filter.mustache", file_224, sizeof file_224},
    {"templates/indicator-about.mustache", file_225, sizeof file_225},
    {"templates/indicator-card.mustache", file_226, sizeof file_226},
    {"templates/indicator-files.mustache", file_227, sizeof file_227},
    {"templates/indicator.mustache", file_228, sizeof file_228},
    {"templates/indicators.mustache", file_229, sizeof file_229},
    {"templates/known.mustache", file_230, sizeof file_230},
    {"templates/layout.mustache", file_231, sizeof file_231},
    {"templates/lists.mustache", file_232, sizeof file_232},
    {"templates/measures.mustache", file_233, sizeof file_233},
    {"templates/method.mustache", file_234, sizeof file_234},
    {"templates/neighbours.mustache", file_235, sizeof file_235},
    {"templates/not-found.mustache", file_236, sizeof file_236},
    {"templates/numbers/ar.yml", file_237, sizeof file_237},
    {"templates/numbers/en.yml", file_238, sizeof file_238},
    {"templates/numbers/fr.yml", file_239, sizeof file_239},
    {"templates/numbers/zh.yml", file_240, sizeof file_240},
    {"templates/overview.mustache", file_241, sizeof file_241},
    {"templates/print.mustache", file_242, sizeof file_242},
    {"templates/reading.mustache", file_243, sizeof file_243},
    {"templates/review-card.mustache", file_244, sizeof file_244},
    {"templates/reviews.mustache", file_245, sizeof file_245},
    {"templates/roadmap.mustache", file_246, sizeof file_246},
    {"templates/root.mustache", file_247, sizeof file_247},
    {"templates/search.mustache", file_248, sizeof file_248},
    {"templates/search/ar.yml", file_249, sizeof file_249},
    {"templates/search/en.yml", file_250, sizeof file_250},
    {"templates/search/fr.yml", file_251, sizeof file_251},
    {"templates/search/pinyin.txt", file_252, sizeof file_252},
    {"templates/search/simplified.txt", file_253, sizeof file_253},
    {"templates/search/zh.yml", file_254, sizeof file_254},
    {"templates/sectors.mustache", file_255, sizeof file_255},
    {"templates/site-list.mustache", file_256, sizeof file_256},
    {"templates/sources.mustache", file_257, sizeof file_257},
    {"templates/strings/ar.yml", file_258, sizeof file_258},
    {"templates/strings/en.yml", file_259, sizeof file_259},
    {"templates/strings/fr.yml", file_260, sizeof file_260},
    {"templates/strings/zh.yml", file_261, sizeof file_261},
    {"templates/text.mustache", file_262, sizeof file_262},
    {"templates/timeline.mustache", file_263, sizeof file_263},
};

size_t built_in_file_count(void) { return sizeof files / sizeof files[0]; }

built_in_file built_in_file_at(size_t index) { return files[index]; }
