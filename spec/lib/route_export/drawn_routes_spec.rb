# frozen_string_literal: true

# Of routes drawn for the purpose.
RSpec.describe DiscourseApiScopes::RouteExport do
  def export_of(&block)
    routes = ActionDispatch::Routing::RouteSet.new
    routes.draw(&block)
    described_class.new(
      routes:,
      owners: instance_double(DiscourseApiScopes::RouteExport::Owners, of: nil),
    ).rows
  end

  it "refuses requirements whose options would be lost" do
    [/a b/x, /a.b/m, /(?i:a)b/, /a(?-i:b)/i].each do |id|
      routes = -> { export_of { get "/x/:id" => "x#y", :constraints => { id: } } }
      expect(&routes).to raise_error(ArgumentError, /options|multiline/)
    end
  end

  it "keeps the one option that it can record, and escapes strings" do
    rows =
      export_of do
        get "/x/:id" => "x#y", :constraints => { id: /a+/i }
        get "/z.:format" => "x#z", :constraints => { format: "css.map" }
      end
    expect(rows.map { |row| row[:requirements] }).to eq(
      [{ "id" => { source: "a+", ignore_case: true } }, { "format" => { source: "css\\.map" } }],
    )
  end

  it "takes the strictest of several constraints" do
    rows =
      export_of do
        scope constraints: StaffConstraint.new do
          get "/a" => "x#a"
          get "/b" => "x#b", :constraints => AdminConstraint.new
          get "/c" => "x#c", :constraints => ->(_) { true }
          get "/d" => "x#d", :constraints => { subdomain: "api" }
        end
      end
    expect(rows.map { |row| row[:constraint] }).to eq(%w[staff admin other other])
  end

  it "has no place for a controller that the path chooses" do
    ActionDispatch.deprecator.silence do
      expect { export_of { get "/:controller/:action" } }.to raise_error(
        ArgumentError,
        /no fixed action/,
      )
    end
  end
end
