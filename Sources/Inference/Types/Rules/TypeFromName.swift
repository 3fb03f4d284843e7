import Schema

/// The name alone: `shelf_guid`, `created_at`, `total_count`. The weakest witness.
struct TypeFromName: TypeRule {
  let id = "type-from-name"

  func claims(_ subject: TypeSubject) -> [TypeClaim] {
    guard let guess = NameTypes.guess(subject.name) else { return [] }
    return [
      TypeClaim(
        .guessed, rule: id, Shape(said: guess.value), text: guess.text,
        place: subject.rows.first?.place ?? subject.observations.first?.place)
    ]
  }
}
