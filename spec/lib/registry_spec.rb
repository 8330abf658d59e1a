# frozen_string_literal: true

RSpec.describe DiscourseApiScopes::Registry do
  let(:compiled) do
    {
      "format" => 1,
      "plugin" => "discourse-api-scopes",
      "resources" => {
        "users" => {
          "title" => "Users",
          "area" => "people",
        },
      },
      "scopes" => [
        {
          "resource" => "users",
          "action" => "find_by_email",
          "mapping" => {
            "actions" => ["admin/users#index"],
          },
          "required_params" => ["email"],
        },
      ],
      "core" => [{ "resource" => "topics", "action" => "read", "title" => "Read topics" }],
      "templates" => [
        { "template" => "shop", "title" => "Shop", "scopes" => [{ "scope_id" => "topics:read" }] },
      ],
    }
  end
  let(:scope) { compiled["scopes"].first }
  let(:logger) { FakeLogger.new }

  before { Rails.logger.broadcast_to(logger) }
  after { Rails.logger.stop_broadcasting_to(logger) }

  def read(text)
    Tempfile.create("scopes") do |file|
      file.write(text)
      file.flush
      return described_class.read(file.path)
    end
  end

  def expect_no_scopes(registry, message)
    expect(registry.scopes).to eq([])
    expect(registry.core).to eq([])
    expect(registry.resources).to eq({})
    expect(registry.scope("users", "find_by_email")).to eq(nil)
    expect(logger.errors.size).to eq(1)
    expect(logger.errors.first).to match(message)
    expect(logger.errors.first).to start_with("discourse-api-scopes: ")
    expect(logger.errors.first.lines.size).to eq(1)
  end

  it "declares nothing if the file is missing" do
    expect_no_scopes(described_class.read("/nowhere/scopes.json"), /No such file/)
  end

  it "declares nothing if the file is a directory" do
    expect_no_scopes(described_class.read(Dir.tmpdir), /directory/)
  end

  it "declares nothing if the file is empty" do
    expect_no_scopes(read(""), /unusable/)
  end

  it "declares nothing if the file is cut" do
    text = compiled.to_json
    cuts = [1, text.size / 2, text.size - 1]
    cuts.each { |size| expect(read(text.first(size)).scopes).to eq([]) }
    expect(logger.errors.size).to eq(cuts.size)
  end

  it "declares nothing if the file is no text" do
    expect_no_scopes(read("\xFF\xFE{}"), /unusable/)
  end

  it "declares nothing if a name is no text" do
    expect_no_scopes(read(compiled.to_json.sub("find_by_email", "find\xFF")), /unusable/)
  end

  it "keeps a long fault out of the log" do
    expect_no_scopes(read("{\n\"format\": \"#{"x\n" * 100_000}"), /unusable/)
    expect(logger.errors.first.size).to be < 600
  end

  faults = {
    "another format" => [->(c, _) { c["format"] = 2 }, /registry\.format/],
    "a format that is a string" => [->(c, _) { c["format"] = "1" }, /registry\.format/],
    "no format" => [->(c, _) { c.delete("format") }, /lacks `format`/],
    "no scopes" => [->(c, _) { c.delete("scopes") }, /lacks `scopes`/],
    "scopes that are no list" => [->(c, _) { c["scopes"] = {} }, /registry\.scopes/],
    "a scope that is no hash" => [->(c, _) { c["scopes"] << "users" }, /registry\.scopes/],
    "an unknown key" => [->(c, _) { c["more"] = 1 }, /unknown key `more`/],
    "a scope with an unknown key" => [->(_, s) { s["only_mondays"] = true }, /`only_mondays`/],
    "a scope without a name" => [->(_, s) { s.delete("action") }, /lacks `action`/],
    "a colon in a name" => [->(_, s) { s["action"] = "find:all" }, /scopes\[0\]\.action/],
    "upper case in a name" => [->(_, s) { s["resource"] = "Users" }, /scopes\[0\]\.resource/],
    "a line break in a name" => [->(_, s) { s["action"] = "find\n" }, /scopes\[0\]\.action/],
    "a scope declared twice" => [->(c, s) { c["scopes"] << s.dup }, /users:find_by_email.*twice/],
    "no mapping" => [->(_, s) { s.delete("mapping") }, /lacks `mapping`/],
    "a mapping that is no hash" => [->(_, s) { s["mapping"] = [] }, /scopes\[0\]\.mapping/],
    "a mapping without actions" => [->(_, s) { s["mapping"] = {} }, /lacks `actions`/],
    "actions that are a string" => [
      ->(_, s) { s["mapping"]["actions"] = "admin/users#index" },
      /mapping\.actions/,
    ],
    "an action without a controller" => [
      ->(_, s) { s["mapping"]["actions"] = ["index"] },
      /mapping\.actions/,
    ],
    "a word that RouteMatcher does not know" => [
      ->(_, s) { s["mapping"]["headers"] = [] },
      /unknown key `headers`/,
    ],
    "a list in a list" => [->(_, s) { s["mapping"]["params"] = [["id"]] }, /mapping\.params/],
    "a verb in upper case" => [->(_, s) { s["mapping"]["methods"] = ["GET"] }, /mapping\.methods/],
    "aliases that are a list" => [
      ->(_, s) { s["mapping"]["aliases"] = ["id"] },
      /mapping\.aliases/,
    ],
    "required params that are a string" => [
      ->(_, s) { s["required_params"] = "email" },
      /required_params/,
    ],
    "templates that are a hash" => [->(c, _) { c["templates"] = {} }, /registry\.templates/],
    "a template without scopes" => [
      ->(c, _) { c["templates"].first.delete("scopes") },
      /templates\[0\] lacks `scopes`/,
    ],
    "a template of something else than scopes" => [
      ->(c, _) { c["templates"].first["scopes"].first["scope_id"] = "everything" },
      /templates\[0\]\.scopes\[0\]\.scope_id/,
    ],
    "a template with limits that are no lists" => [
      ->(c, _) { c["templates"].first["scopes"].first["limits"] = { "id" => "5" } },
      /limits/,
    ],
    "core texts with a mapping" => [->(c, _) { c["core"].first["mapping"] = {} }, /core\[0\]/],
  }

  faults.each do |name, (break_it, message)|
    it "declares nothing if there is #{name}" do
      break_it.call(compiled, scope)
      expect_no_scopes(read(compiled.to_json), message)
    end
  end

  it "reads a good file without a word" do
    registry = read(compiled.to_json)

    expect(registry.scopes.map(&:id)).to eq(["users:find_by_email"])
    expect(registry.scope("users", "find_by_email")).to have_attributes(
      required_params: ["email"],
      forbidden_params: [],
    )
    expect(registry.core_scope("topics", "read").title).to eq("Read topics")
    expect(registry.core_scope("users", "find_by_email")).to eq(nil)
    expect(logger.errors).to eq([])
  end

  it "has no templates where none are declared" do
    expect(read(compiled.except("templates").to_json).templates).to eq([])
    expect(read(compiled.to_json).templates.map { |entry| entry["template"] }).to eq(["shop"])
    expect(logger.errors).to eq([])
  end

  it "reads the file that comes with the plugin" do
    expect(described_class.read(described_class::FILE).scopes).not_to be_empty
    expect(logger.errors).to eq([])
  end
end
