"""A national set of indicators as a plan's content: 262 series in many groups, without a target, all of them estimates with as many decimals as a
division gives, under names of up to 255 letters. The same at every run."""

import json
import pathlib

INDICATORS = 262
# Uneven, as real ones are; one has more than two lists, and one a single indicator.
GROUP_SIZES = [121, 47, 33, 28, 19, 13, 1]
SUBJECTS = [
    "population with access to electricity", "adults with an account at a financial institution", "children who complete lower secondary school",
    "land under forest", "employment in services", "renewable energy in final consumption", "births attended by trained staff",
]
SUBJECTS_ZH = ["通电人口", "拥有金融账户的成年人", "读完初中的儿童", "森林覆盖的土地", "服务业就业", "可再生能源消费", "由专业人员接生的新生儿"]
LONG = (
    ", as estimated from household surveys and administrative records, in per cent of all to whom the question applies, adjusted for age and sex and"
    " compared with the years before the last census of population and housing wherever its definitions were the same as they are now")
LONG_ZH = "，依据住户调查和行政记录估算，占全部适用对象的比重，并按年龄和性别构成作了调整"


def estimates(number):
    """Ten years of one series: sevenths, which never come out even."""
    return [(2015 + step, quotient(300 + number + (1 + number % 5) * step)) for step in range(10)]


def quotient(sevenths):
    scaled = sevenths * 10 ** 19 // 7
    return f"{scaled // 10 ** 19}.{scaled % 10 ** 19:019d}"


def write(folder):
    """Writes the content below a folder and returns the ids of its indicators."""
    content = pathlib.Path(folder)

    def file(name, text):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, encoding="utf-8")

    def yaml(value):
        # JSON is YAML, too.
        return json.dumps(value, ensure_ascii=False, indent=1)

    file("site.yml", yaml({
        "title": {"zh": "国家指标", "en": "National indicators"},
        "description": {"zh": "一套国家指标。", "en": "A national set of indicators."},
        "publisher": {"zh": "统计局", "en": "Statistics office"},
        "languages": [{"id": "zh", "tag": "zh-Hans", "name": "中文"}, {"id": "en", "tag": "en", "name": "English"}],
        "default_language": "zh", "headline": ["s1"],
        "licence": {"name": {"zh": "知识共享署名4.0", "en": "Creative Commons Attribution 4.0"}},
    }))
    file("plan.yml", yaml({
        "name": {"zh": "国家监测框架", "en": "National monitoring framework"},
        "issuer": {"zh": "统计局", "en": "Statistics office"}, "source": "register",
        "summary": {"zh": "全国各领域的监测指标。", "en": "What the country watches in each field."},
        "periods": [{"id": "all", "from": 2015, "to": 2030, "name": {"zh": "2015—2030年", "en": "2015 to 2030"}}],
    }))
    file("units.yml", yaml([
        {"id": "percent", "name": {"zh": "%", "en": "%"}, "quantity": "share"},
        {"id": "persons", "name": {"zh": "人", "en": "persons"}, "symbol": {"zh": "人", "en": {"one": "person", "other": "persons"}}, "quantity": "count"},
    ]))
    file("sources.yml", yaml([{"id": "register", "title": {"zh": "指标登记册", "en": "Register of indicators"}, "date": "2025-06-30"}]))
    rows = ["indicator,year,value,kind,source"]
    number = 0
    for group, size in enumerate(GROUP_SIZES, 1):
        indicators = []
        for _ in range(size):
            number += 1
            subject, subject_zh = SUBJECTS[number % 7], SUBJECTS_ZH[number % 7]
            name = f"Series {number}: {subject}{LONG}"[:255]
            indicator = {
                "id": f"s{number}", "name": {"zh": f"第{number}项：{subject_zh}{LONG_ZH}", "en": name},
                "short_name": {"zh": f"第{number}项：{subject_zh}", "en": f"Series {number}: {subject}"},
                "unit": "percent" if number % 3 else "persons", "decimals": 1,
            }
            if number % 4 == 1:
                indicator["definition"] = {
                    "zh": "由住户调查推算。\n\n方法见[登记册](source:register)。",
                    "en": "Worked out from surveys of households.\n\nThe method is in [the register](source:register).",
                }
            indicators.append(indicator)
            rows += [f"s{number},{year},{value},estimate,register" for year, value in estimates(number)]
        file(f"indicators/{group:02}-group-{group}.yml", yaml({
            "id": f"group-{group}", "name": {"zh": f"第{group}组", "en": f"Group {group}"}, "indicators": indicators,
        }))
    file("observations/estimates.csv", "\n".join(rows) + "\n")
    return [f"s{each}" for each in range(1, number + 1)]
