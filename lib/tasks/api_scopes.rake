# frozen_string_literal: true

desc "Record the routes of this site for the registry's compiler"
task "api_scopes:export_routes", [:file] => :environment do |_, args|
  file = args[:file] || abort("Usage: rake api_scopes:export_routes[FILE]")
  # A site's own plugins may have routes that no table can hold; `LENIENT=1` leaves them out.
  export = DiscourseApiScopes::RouteExport.new(lenient: ENV["LENIENT"].present?)
  File.write(file, export.to_json)
end

desc "Record the scopes that this site's Discourse brings, for the registry's compiler"
task "api_scopes:export_scopes", [:file] => :environment do |_, args|
  file = args[:file] || abort("Usage: rake api_scopes:export_scopes[FILE]")
  File.write(file, DiscourseApiScopes::ScopeExport.new.to_json)
end

desc "List the actions of this site that no API scope leads to"
task "api_scopes:coverage" => :environment do
  coverage = DiscourseApiScopes::Coverage.new
  puts coverage
  coverage.uncovered.each do |plugin, actions|
    puts "#{plugin || "core"}:", actions.map { |action| "  #{action}" }
  end
end

desc "List API keys that can do something else than what their page says"
task "api_scopes:health" => :environment do
  DiscourseApiScopes::Registries.broken.each do |plugin, fault|
    puts "The registry of #{plugin} is unusable: #{fault}"
  end
  RailsMultisite::ConnectionManagement.each_connection do |site|
    findings = DiscourseApiScopes::Health.findings
    puts "#{site}: #{findings.size} findings"
    puts findings
  end
end
