# frozen_string_literal: true

module DiscourseApiScopes
  module Guards
    # Discourse 3.5 answers 500 where a notification is for nobody, or its data are no JSON.
    module NotificationCreation
      def create
        NotificationCreation.check!(notification_params)
        super
      end

      def self.check!(params)
        record = Notification.new
        record.errors.add(:data, :invalid) if params[:data].present? && !json?(params[:data])
        record.errors.add(:user, :required) if params[:user_id].blank?
        raise ActiveRecord::RecordInvalid.new(record) if record.errors.any?
        raise Discourse::NotFound unless User.exists?(id: params[:user_id].to_i)
      end

      def self.json?(text)
        JSON.parse(text).present?
      rescue JSON::ParserError, TypeError
        false
      end
      private_class_method :json?
    end
  end
end
