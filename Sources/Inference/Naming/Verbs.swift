/// What documentation says that an endpoint does.
enum Verbs {
  static let known: Set<String> = [
    "abort", "accept", "acknowledge", "activate", "add", "allocate", "allow", "append", "apply", "approve", "archive",
    "assign", "associate", "attach", "authenticate", "authorize", "backup", "ban", "bind", "block", "boot", "browse",
    "build", "bulk", "calculate", "call", "cancel", "change", "check", "clear", "clone", "close", "commit", "compare",
    "complete", "compute", "configure", "confirm", "connect", "continue", "convert", "copy", "count", "create",
    "deactivate", "decrypt", "define", "delete", "deliver", "demote", "deny", "deploy", "deregister", "describe",
    "destroy", "detach", "determine", "disable", "disassociate", "discard", "disconnect", "dismiss", "dissociate",
    "download", "drop", "dump", "duplicate", "edit", "empty", "enable", "encrypt", "end", "enumerate", "estimate",
    "evaluate", "evict", "execute", "expire", "export", "extend", "fail", "fetch", "filter", "find", "finish", "flag",
    "flush", "follow", "fork", "forward", "generate", "get", "give", "grant", "hide", "import", "increment",
    "initialize", "insert", "install", "instantiate", "invalidate", "invite", "invoke", "issue", "join", "kill",
    "launch", "leave", "link", "list", "load", "lock", "log", "look", "make", "manage", "map", "mark", "merge",
    "migrate", "modify", "monitor", "mount", "move", "mute", "name", "notify", "obtain", "open", "order", "overwrite",
    "patch", "pause", "perform", "permit", "pin", "ping", "place", "plan", "poll", "post", "preview", "print",
    "process", "promote", "provision", "publish", "pull", "purchase", "purge", "push", "put", "query", "queue", "rate",
    "read", "reassign", "rebuild", "receive", "reconnect", "record", "recover", "redeploy", "redirect", "refresh",
    "refund", "regenerate", "register", "reject", "release", "reload", "remove", "rename", "render", "renew", "reopen",
    "reorder", "repair", "replace", "reply", "report", "request", "resend", "reseed", "reserve", "reset", "resize",
    "resolve", "restage", "restart", "restore", "resume", "retrieve", "retry", "return", "revert", "review", "revoke",
    "roll", "rollback", "rotate", "run", "save", "scale", "scan", "schedule", "search", "see", "seed", "select",
    "send", "set", "share", "show", "shut", "sign", "skip", "snooze", "sort", "specify", "split", "stage", "star",
    "start", "stop", "store", "stream", "submit", "subscribe", "suggest", "suspend", "swap", "switch", "sync",
    "synchronize", "tag", "terminate", "test", "toggle", "trace", "track", "transfer", "transform", "translate",
    "trigger", "truncate", "unarchive", "unassign", "unbind", "unblock", "undelete", "undo", "unfollow", "uninstall",
    "unlink", "unlock", "unmap", "unmute", "unpin", "unpublish", "unregister", "unset", "unshare", "unstar",
    "unsubscribe", "update", "upgrade", "upload", "upsert", "use", "validate", "verify", "view", "vote", "wait",
    "watch", "withdraw", "write",
  ]

  static let irregular = [
    "init": "initialize", "dying": "die", "tying": "tie", "lying": "lie", "login": "logIn", "logout": "logOut",
  ]

  /// Nouns that look like verbs at work.
  static let nounsInIng: Set<String> = [
    "string", "thing", "king", "ring", "spring", "wing", "billing", "building", "pricing", "ceiling", "evening",
    "morning", "meeting", "warning", "mapping", "spelling", "shipping", "training", "timing", "wording", "engineering",
    "marketing", "accounting", "nothing", "something", "everything", "anything", "during", "following", "existing",
    "pending", "remaining", "missing", "outgoing", "incoming", "ongoing", "upcoming",
  ]

  /// `rotat`(ing), `analyz`(ing), `recycl`(ing): these were cut short by their ending.
  static let stemsThatLostE = [
    "at", "iz", "yz", "is", "v", "c", "g", "dl", "bl", "cl", "tl", "ur", "ut", "id", "uc", "u",
  ]

  /// Said of reading: under GET these are verbs even where a noun would do.
  static let reading: Set<String> = [
    "get", "list", "retrieve", "fetch", "read", "show", "view", "find", "search", "download", "check", "count",
    "describe", "export", "query", "browse", "poll", "watch", "stream", "preview", "compare", "verify", "validate",
    "return", "enumerate", "obtain", "look", "see", "render", "filter", "dump", "copy", "calculate", "estimate",
    "evaluate", "determine", "compute", "ping", "test",
  ]

  /// Verbs that bring one thing or many as the object says.
  static let fetching: Set<String> = ["get", "retrieve", "fetch", "return", "show", "obtain", "read", "view", "find"]

  /// Verbs and nouns alike: "Order summary" under GET is no order.
  static let alsoNouns: Set<String> = [
    "build", "change", "commit", "flag", "fork", "issue", "link", "load", "log", "map", "name", "order", "patch",
    "plan", "post", "process", "purchase", "queue", "rate", "record", "refund", "release", "report", "request",
    "review", "schedule", "share", "stage", "star", "start", "store", "tag", "trace", "track", "transfer", "trigger",
    "upgrade", "upload", "use", "vote", "backup", "bulk", "call", "set", "end", "block", "import", "transform", "sync",
    "monitor", "place", "test", "stream", "view", "query", "count", "export", "copy", "update", "run", "scale", "lock",
  ]
}
