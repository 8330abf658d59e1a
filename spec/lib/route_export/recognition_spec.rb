# frozen_string_literal: true

# Beside Rails' own recognition.
RSpec.describe DiscourseApiScopes::RouteExport do
  let(:rows) { described_class.new.rows }

  # A value for each requirement that the first of these meets.
  let(:values) do
    %w[
      42
      json
      abc
      html
      css
      rss
      xml
      js
      png
      svg
      map
      csv
      ics
      css.map
      a/
      42/
      dead000000000000
      dead0000000000000000000000000000
      dead000000000000000000000000000000000000
      fff
      x.tar.gz
    ]
  end

  before do
    [StaffConstraint, AdminConstraint, HomePageConstraint].each do |constraint|
      allow_any_instance_of(constraint).to receive(:matches?).and_return(true)
    end
  end

  def pattern_of(row, name, glob: false)
    requirement = row.dig(:requirements, name)
    return glob ? ".+" : "[^/.?]+" unless requirement
    requirement[:ignore_case] ? "(?i:#{requirement[:source]})" : "(?:#{requirement[:source]})"
  end

  def regexp_of(row)
    source =
      row[:path].gsub(/([(])|([)])|:(\w+)|\*(\w+)|([^():*]+)/) do
        next "(?:" if $1
        next ")?" if $2
        next pattern_of(row, $3) if $3
        next pattern_of(row, $4, glob: true) if $4
        Regexp.escape($5)
      end
    /\A#{source}\z/
  end

  # Fills in the segments; every other path goes without its optional parts.
  def path_of(row, at)
    path = row[:path].dup
    nil while path.gsub!(/\(([^()]*)\)/) { at.even? ? $1 : "" }
    path.gsub(/[:*](\w+)/) do
      pattern = /\A#{pattern_of(row, $1)}\z/
      values.find { |value| value.match?(pattern) } || raise("no value for #{row[:path]}")
    end
  end

  def recognized(verb, path)
    params = Rails.application.routes.recognize_path(path, method: verb)
    "#{params[:controller]}##{params[:action]}"
  rescue ActionController::RoutingError => e
    e.message[/missing controller/]
  end

  it "names the same action for some 500 paths" do
    dispatched = rows.select { |row| row[:action] && row[:constraint] != "permalink" }
    matchers = dispatched.map { |row| [row, row[:verb].split("|"), regexp_of(row)] }

    compared =
      dispatched
        .each_slice(3)
        .map(&:first)
        .each_with_index
        .map do |row, at|
          verb = row[:verb].split("|").first || "GET"
          path = path_of(row, at)

          first, =
            matchers.find do |_, verbs, regexp|
              (verbs.empty? || verbs.include?(verb)) && regexp.match?(path)
            end
          ["#{verb} #{path}", first&.dig(:action), recognized(verb, path)]
        end
    differing = compared.reject { |_, ours, rails| ours == rails || rails == "missing controller" }

    expect(compared.size).to be > 450
    expect(differing).to eq([])
    expect(compared.count { |_, _, rails| rails == "missing controller" }).to be < 10
  end
end
