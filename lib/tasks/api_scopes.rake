# frozen_string_literal: true

desc "Record the routes of this site for the registry's compiler"
task "api_scopes:export_routes", [:file] => :environment do |_, args|
  file = args[:file] || abort("Usage: rake api_scopes:export_routes[FILE]")
  File.write(file, DiscourseApiScopes::RouteExport.new.to_json)
end

desc "Record the scopes that this site's Discourse brings, for the registry's compiler"
task "api_scopes:export_scopes", [:file] => :environment do |_, args|
  file = args[:file] || abort("Usage: rake api_scopes:export_scopes[FILE]")
  File.write(file, DiscourseApiScopes::ScopeExport.new.to_json)
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
