# frozen_string_literal: true

# Tells admins of registries that cannot be used, and of keys that can do something else than what
# their page says.
class ProblemCheck::ApiScopesHealth < ProblemCheck
  self.priority = "high"
  self.perform_every = 1.day

  def call
    faulty? ? problem : no_problem
  end

  private

  def faulty?
    DiscourseApiScopes::Registries.broken.any? || DiscourseApiScopes::Health.any_finding?
  end
end
