import Domain
import Testing

/// A calendar day, not a mark on a test.
typealias Tag = Domain.Tag
