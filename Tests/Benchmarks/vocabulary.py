"""The words of the benchmark's plan, in Chinese and English."""

THEMES = [  # zh name, en name, zh unit, en unit, direction
    ("单位地区生产总值能耗", "Energy use per unit of GDP", "吨标准煤/万元", "tce per 10,000 yuan", "down"),
    ("城镇新增就业人数", "New urban jobs", "万人", "10,000 persons", "up"),
    ("森林覆盖率", "Forest cover", "%", "%", "up"),
    ("常住人口城镇化率", "Urbanisation rate of residents", "%", "%", "up"),
    ("地表水优良水体比例", "Share of good surface water", "%", "%", "up"),
    ("细颗粒物年均浓度", "Annual mean of fine particulates", "微克/立方米", "µg per m³", "down"),
    ("研发经费投入强度", "R&D spending intensity", "%", "%", "up"),
    ("每千人口执业医师数", "Doctors per 1,000 residents", "人", "persons", "up"),
    ("劳动年龄人口平均受教育年限", "Mean years of schooling", "年", "years", "up"),
    ("高速铁路营业里程", "High-speed rail in operation", "公里", "km", "up"),
    ("粮食综合生产能力", "Grain production capacity", "万吨", "10,000 t", "up"),
    ("非化石能源消费占比", "Non-fossil share of energy", "%", "%", "up"),
    ("居民人均可支配收入", "Disposable income per head", "千元", "1,000 yuan", "up"),
    ("万元产值用水量", "Water use per 10,000 yuan", "立方米", "m³", "down"),
    ("养老机构护理型床位占比", "Share of nursing beds", "%", "%", "up"),
    ("每万人发明专利拥有量", "Invention patents per 10,000", "件", "patents", "up"),
]
REGIONS = [("东江", "Dongjiang"), ("西岭", "Xiling"), ("南浦", "Nanpu"), ("北川", "Beichuan"),
           ("中原", "Zhongyuan"), ("临海", "Linhai"), ("云岭", "Yunling"), ("青河", "Qinghe")]

PARA = {
    "zh": [
        "本指标按照**年度统计口径**核算，反映规划期内重点领域的实际进展，数据经部门会审后发布。",
        "与上一规划期相比，*统计范围*扩大到全部县级行政区，历史数据已按可比口径回溯调整。",
        "受价格因素与基数变化影响，个别年份出现波动，但**总体趋势**保持稳定，符合预期。",
        "各责任单位应按季度报送进展情况，对滞后任务说明原因并提出改进措施。",
        "评估采用第三方抽样核查，抽样比例不低于百分之五，核查结果同步公开。",
        "规划中期评估认为，该领域仍存在区域不平衡、投入结构单一等问题，需要加以统筹。",
    ],
    "en": [
        "The indicator follows the **annual statistical definition** and shows actual progress in the "
        "priority areas of the plan; figures are released after joint review.",
        "Compared with the previous plan, the *statistical scope* now covers every county, and the "
        "historical series has been restated on a comparable basis.",
        "Prices and base effects move single years, but the **overall trend** is steady and in line "
        "with expectations.",
        "Each responsible unit reports progress every quarter, explains delays and proposes remedies.",
        "Evaluation uses third-party sampling of at least five per cent of cases; results are public.",
        "The mid-term review found regional imbalance and a narrow funding base that still need work.",
    ],
}
MEASURES = {
    "zh": ["完善**考核机制**，将目标分解到年度和地区", "加大财政投入，优先支持 `重点项目` 建设",
           "建立部门协同与数据共享平台", "推进试点示范，及时总结推广经验",
           "加强监测预警，按季度发布进展报告", "引导社会资本参与，拓宽筹资渠道",
           "健全标准体系，提升基层服务能力", "开展绩效评价，结果与预算安排挂钩"],
    "en": ["Improve the **review mechanism** and break targets down by year and region",
           "Raise public funding and favour `key projects`",
           "Build a shared data platform across departments",
           "Run pilots and spread what works in good time",
           "Strengthen monitoring and publish quarterly progress",
           "Bring in private capital and widen funding channels",
           "Complete the standards and raise local capacity",
           "Evaluate performance and tie results to budgets"],
}

# The headings' ids are the same in both languages.
WORDS = {
    "zh": {
        "define": "指标定义 {#define}", "scope": "统计范围 {#coverage}", "progress": "年度进展 {#progress}",
        "measures": "主要措施 {#steps}", "outlook": "后续安排 {#outlook}", "source": "数据来源与说明 {#notes}",
        "year": "年份", "value": "数值", "change": "同比变化", "note": "说明", "first": "基期", "plus": "上升", "minus": "下降",
        "flat": "持平", "see": "相关指标见", "and": "和", "manual": "统计手册", "full": "完整说明参见",
        "footnote": "数据由统计部门发布，最终以年鉴为准；口径调整见附录", "site": "发展规划监测报告", "group": "指标组", "groups": "指标",
        "chapter": "第{}章 规划目标与任务", "chapters": "章节", "full_stop": "。", "open": "（", "close": "）",
    },
    "en": {
        "define": "Definition {#define}", "scope": "Coverage {#coverage}", "progress": "Progress by year {#progress}",
        "measures": "Main measures {#steps}", "outlook": "Next steps {#outlook}", "source": "Sources and notes {#notes}",
        "year": "Year", "value": "Value", "change": "Change", "note": "Note", "first": "base", "plus": "up", "minus": "down",
        "flat": "flat", "see": "Related indicators:", "and": "and", "manual": "statistics manual", "full": "Full notes are in the",
        "footnote": "Released by the statistics office; the yearbook prevails. Scope changes are listed in the annex",
        "site": "Development Plan Monitor", "group": "Indicator group", "groups": "Indicators",
        "chapter": "Chapter {}: aims and tasks", "chapters": "Chapters", "full_stop": ".", "open": " (", "close": ")",
    },
}
