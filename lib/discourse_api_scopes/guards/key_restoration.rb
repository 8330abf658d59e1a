# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Core answers that it has restored a key which it cannot save. Says what is wrong with it instead.
    module KeyRestoration
      def undo_revoke_key
        ApiKey.find_by(id: params[:id])&.validate! if SiteSetting.api_scopes_enabled
        super
      end
    end
  end
end
