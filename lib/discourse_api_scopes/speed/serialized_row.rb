# frozen_string_literal: true

module DiscourseApiScopes
  module Speed
    # Core asks for all scopes twice to show one.
    module SerializedRow
      def parameters
        narrowed { super }
      end

      def urls
        narrowed { super }
      end

      private

      def narrowed(&)
        Narrowed.to([[object.resource.to_sym, object.action.to_sym]], &)
      end
    end
  end
end
