# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Says what is wrong with a key that is asked for, where Discourse 3.5 makes a wider one or
    # answers 500.
    module KeyCreation
      def create
        key = params[:key]
        KeyParams.new(key).check! if key.is_a?(ActionController::Parameters)
        super
      end

      private

      def build_scopes
        Speed::Narrowed.to(KeyParams.new(params.require(:key)).scope_names) { super }
      end
    end
  end
end
