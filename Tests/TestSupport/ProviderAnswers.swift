package import ProfileModel

/// What providers answer, in their own shapes.
package enum ProviderAnswers {
  /// LinkedIn's `/v2/userinfo`.
  package static let linkedIn: JSONObject = [
    "sub": "782bbtaQ", "email_verified": true, "name": "Ada Lovelace",
    "locale": ["country": "GB", "language": "en"], "given_name": "Ada", "family_name": "Lovelace",
    "email": "ada@example.com", "picture": "https://media.example.com/dms/image/ada",
  ]

  /// The same, with the profile that LinkedIn gives to partners.
  package static let linkedInPartner: JSONObject = [
    "id": "yrZCpj2Z12", "firstName": "Ada", "lastName": "Lovelace",
    "formattedName": "Ada Lovelace", "headline": "Programmer at Analytical Engines",
    "emailAddress": "ada@example.com", "pictureUrl": "https://media.example.com/p/ada",
    "positions": [
      "_total": 1,
      "values": [
        [
          "id": 7, "title": "Programmer", "isCurrent": true,
          "company": ["id": 1, "name": "Analytical Engines", "industry": "Computing"],
        ]
      ],
    ],
  ]

  /// Google's userinfo of OpenID Connect.
  package static let google: JSONObject = [
    "sub": "103547991597142817347", "name": "Grace Hopper", "given_name": "Grace",
    "family_name": "Hopper", "picture": "https://lh3.example.com/a/photo=s96-c",
    "email": "grace@example.com", "email_verified": true, "locale": "en", "hd": "example.com",
  ]

  /// GitHub's `/user` of someone who keeps their email private.
  package static let gitHub: JSONObject = [
    "login": "alan", "id": 583231, "node_id": "MDQ6VXNlcjU4MzIzMQ==",
    "avatar_url": "https://avatars.example.com/u/583231?v=4", "type": "User",
    "site_admin": false, "name": "Alan Mathison Turing", "company": "@bletchley", "blog": "",
    "location": "Cambridge", "email": .null, "hireable": .null, "bio": .null, "public_repos": 8,
    "created_at": "2011-01-25T18:44:36Z",
  ]
}
