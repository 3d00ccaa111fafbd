extension Judgement {
  init?(_ value: YAMLValue) {
    let keys = ["date", "status", "reason", "author"]
    guard let record = YAMLRecord(value, keys: keys, of: "a judgement") else { return nil }
    let date = record.required("date") { $0.date() }
    let verdict = record.required("status") { $0.choice(Verdict.self) }
    let reason = record.required("reason") { $0.localized() }
    let author = record.required("author") { $0.localized() }
    guard let date, let verdict, let reason, let author else { return nil }
    self.init(date: date, verdict: verdict, reason: reason, author: author, place: record.place)
  }
}
