import type { ObjectType } from './object-types.ts';

/**
 * The properties in use, one a line: `name|label|type|access|options`.
 * Types: s string, a long text, p phone, h HTML, n number, k score, t datetime, d date, b bool, e select, r radio,
 * m checkboxes (several values). Access: w writable, r read-only, c calculated, x custom and writable.
 * Options: `VALUE=Label` by commas; the label is derived where it is left out.
 */
export const propertyTable: Readonly<Record<ObjectType, string>> = {
  companies: `name|Company name|s|w
domain|Company Domain Name|s|w
hs_additional_domains|Additional Domains|m|w
website|Website URL|s|w
phone|Phone Number|p|w
address|Street Address|s|w
city|City|s|w
state|State/Region|s|w
zip|Postal Code|s|w
country|Country/Region|s|w
description|Description|a|w
about_us|About Us|a|w
timezone|Time Zone|s|w
linkedin_company_page|LinkedIn Company Page|s|w
hs_linkedin_handle|LinkedIn handle|s|w
industry|Industry|e|w|LOGISTICS_AND_SUPPLY_CHAIN,COMPUTER_SOFTWARE,MACHINERY,HOSPITAL_HEALTH_CARE=Hospital & Health Care,FINANCIAL_SERVICES,RETAIL,RENEWABLES_ENVIRONMENT=Renewables & Environment,CONSTRUCTION,HIGHER_EDUCATION,HOSPITALITY,FOOD_BEVERAGES=Food & Beverages,AUTOMOTIVE,PHARMACEUTICALS,INSURANCE,UTILITIES
type|Type|r|w|PROSPECT,PARTNER,RESELLER,VENDOR,OTHER
annualrevenue|Annual Revenue|n|w
numberofemployees|Number of Employees|n|w
lifecyclestage|Lifecycle Stage|r|w|subscriber,lead,marketingqualifiedlead=Marketing Qualified Lead,salesqualifiedlead=Sales Qualified Lead,opportunity,customer,evangelist,other
hs_lead_status|Lead Status|r|w|NEW,OPEN,IN_PROGRESS,OPEN_DEAL,UNQUALIFIED,ATTEMPTED_TO_CONTACT,CONNECTED,BAD_TIMING
hs_is_target_account|Target Account|b|w
hs_target_account|Target Account|r|w|tier_1=Tier 1,tier_2=Tier 2,tier_3=Tier 3
hs_ideal_customer_profile|Ideal Customer Profile Tier|r|w|tier_1=Tier 1,tier_2=Tier 2,tier_3=Tier 3
hs_target_account_probability|Target Account Probability|n|r
hs_target_account_recommendation_state|Target Account Recommendation State|r|w|DISMISSED,NONE,SNOOZED
hs_target_account_recommendation_snooze_time|Target Account Recommendation Snooze Time|t|w
hubspotscore|HubSpot Score|k|c
account_fit_score|Account fit score|n|x
contract_renewal|Contract renewal|d|x
hubspot_owner_id|Company owner|e|w
hubspot_team_id|HubSpot Team|e|r
hubspot_owner_assigneddate|Owner assigned date|t|r
hs_all_owner_ids|All owner IDs|m|r
hs_all_team_ids|All team IDs|m|r
hs_num_open_deals|Number of open deals|n|c
hs_total_deal_value|Total open deal value|n|c
num_associated_deals|Number of Associated Deals|n|c
num_associated_contacts|Number of Associated Contacts|n|c
hs_num_decision_makers|Number of decision makers|n|c
hs_num_blockers|Number of blockers|n|c
hs_num_contacts_with_buying_roles|Number of contacts with a buying role|n|c
hs_last_open_task_date|Last Open Task Date|t|c
hs_last_logged_call_date|Last Logged Call Date|t|c
hs_last_booked_meeting_date|Last Booked Meeting Date|t|c
hs_last_logged_outgoing_email_date|Last Logged Outgoing Email Date|t|c
hs_latest_meeting_activity|Latest meeting activity|t|r
engagements_last_meeting_booked|Date of last meeting booked in meetings tool|t|r
hs_last_sales_activity_timestamp|Last Engagement Date|t|r
hs_last_sales_activity_type|Last Engagement Type|e|r|COMPANYPROSPECTS_REVISIT,PRESENTATION_REVISIT,EMAIL_CLICK,EMAIL_OPEN,EMAIL_REPLY,FORM_SUBMITTED,MEETING_BOOKED,HUBSPOT_REVISIT
notes_last_contacted|Last Contacted|t|r
notes_last_updated|Last Activity Date|t|r
notes_next_activity_date|Next Activity Date|t|r
hs_notes_next_activity_type|Next Activity Type|e|r|CALL,CONVERSATION_SESSION,INCOMING_EMAIL,EMAIL,FORWARDED_EMAIL,LINKEDIN_MESSAGE=LinkedIn message,MEETING,NOTE,POSTAL_MAIL,PUBLISHING_TASK,SMS=SMS,TASK,WHATS_APP=WhatsApp
num_notes|Number of Sales Activities|n|r
num_contacted_notes|Number of times contacted|n|r
hs_analytics_last_timestamp|Time Last Seen|t|r
hs_analytics_last_visit_timestamp|Time of Last Session|t|r
hs_analytics_first_timestamp|Time First Seen|t|r
hs_analytics_num_page_views|Number of Pageviews|n|r
hs_analytics_num_visits|Number of Sessions|n|r
hs_analytics_source|Original Traffic Source|e|w|ORGANIC_SEARCH,PAID_SEARCH,EMAIL_MARKETING,SOCIAL_MEDIA=Organic Social,REFERRALS,OTHER_CAMPAIGNS,DIRECT_TRAFFIC,OFFLINE=Offline Sources,PAID_SOCIAL
hs_most_recent_de_anonymized_visit|Most recent de-anonymized visit|t|r
hs_intent_page_views_last_30_days|Intent Page Views Last 30 Days|n|r
hs_intent_visitors_last_30_days|Intent Visitors Last 30 Days|n|r
hs_is_intent_monitored|Is Intent Monitored|b|r
hs_intent_signals_enabled|Intent Signals active|b|r
hs_lastmodifieddate|Last Modified Date|t|r
createdate|Create Date|t|r
hs_createdate|Object create date/time|t|r
hs_object_id|Record ID|n|r
hs_merged_object_ids|Merged Company IDs|m|r
hs_parent_company_id|Parent Company|n|r
hs_num_child_companies|Number of child companies|n|r
hs_logo_url|Logo URL|s|w
hs_task_label|Task label|s|c
recent_deal_amount|Recent Deal Amount|n|c
recent_deal_close_date|Recent Deal Close Date|t|c
total_revenue|Total Revenue|n|c
hs_predictivecontactscore_v2|Likelihood to close|n|r
hs_sales_email_last_replied|Recent Sales Email Replied Date|t|r
hs_pinned_engagement_id|Pinned Engagement ID|n|w`,
  contacts: `email|Email|s|w
firstname|First Name|s|w
lastname|Last Name|s|w
jobtitle|Job Title|s|w
company|Company Name|s|w
phone|Phone Number|p|w
mobilephone|Mobile Phone Number|p|w
city|City|s|w
country|Country/Region|s|w
hs_linkedin_url|LinkedIn URL|s|w
hs_timezone|Time Zone|s|w
lifecyclestage|Lifecycle Stage|r|w|subscriber,lead,marketingqualifiedlead=Marketing Qualified Lead,salesqualifiedlead=Sales Qualified Lead,opportunity,customer,evangelist,other
hs_lead_status|Lead Status|r|w|NEW,OPEN,IN_PROGRESS,OPEN_DEAL,UNQUALIFIED,ATTEMPTED_TO_CONTACT,CONNECTED,BAD_TIMING
hubspot_owner_id|Contact owner|e|w
hubspot_team_id|HubSpot Team|e|r
hs_buying_role|Buying Role|m|w|BLOCKER,BUDGET_HOLDER,CHAMPION,DECISION_MAKER,END_USER,EXECUTIVE_SPONSOR,INFLUENCER,LEGAL_AND_COMPLIANCE=Legal & Compliance,OTHER
hs_legal_basis|Legal basis for processing contact's data|m|w|Legitimate interest – prospect/lead=Legitimate interest – prospect/lead,Legitimate interest – existing customer=Legitimate interest – existing customer,Legitimate interest - other=Legitimate interest - other,Performance of a contract=Performance of a contract,Freely given consent from contact=Freely given consent from contact,Not applicable=Not applicable
associatedcompanyid|Primary Associated Company ID|n|r
hs_associated_target_accounts|Associated Target Accounts|n|c
num_associated_deals|Number of Associated Deals|n|c
hs_last_sales_activity_timestamp|Last Engagement Date|t|r
hs_last_sales_activity_type|Last Engagement Type|e|r|COMPANYPROSPECTS_REVISIT,PRESENTATION_REVISIT,EMAIL_CLICK,EMAIL_OPEN,EMAIL_REPLY,FORM_SUBMITTED,MEETING_BOOKED,HUBSPOT_REVISIT
notes_last_contacted|Last Contacted|t|r
notes_last_updated|Last Activity Date|t|r
notes_next_activity_date|Next Activity Date|t|r
hs_notes_next_activity_type|Next Activity Type|e|r|CALL,EMAIL,MEETING,TASK
hs_latest_meeting_activity|Latest meeting activity|t|r
num_notes|Number of Sales Activities|n|r
num_contacted_notes|Number of times contacted|n|r
hs_analytics_last_url|Last Page Seen|s|r
hs_analytics_last_timestamp|Time Last Seen|t|r
hs_analytics_last_visit_timestamp|Time of Last Session|t|r
hs_analytics_first_timestamp|Time First Seen|t|r
hs_analytics_num_page_views|Number of Pageviews|n|r
hs_analytics_num_visits|Number of Sessions|n|r
hs_analytics_average_page_views|Average Pageviews|n|r
hs_sequences_is_enrolled|Currently in Sequence|b|c
hs_sequences_actively_enrolled_count|Number of active sequences|n|r
hs_latest_sequence_enrolled|Last sequence enrolled|n|r
hs_latest_sequence_enrolled_date|Last sequence enrolled date|t|r
hs_sales_email_last_replied|Recent Sales Email Replied Date|t|r
hs_full_name_or_email|Full name or email|s|c
hs_email_domain|Email Domain|s|c
hs_email_optout|Unsubscribed from all email|b|r
lastmodifieddate|Last Modified Date|t|r
hs_lastmodifieddate|Object last modified date/time|t|r
createdate|Create Date|t|r
hs_object_id|Record ID|n|r
hs_merged_object_ids|Merged Contact IDs|m|r`,
  deals: `dealname|Deal Name|s|w
amount|Amount|n|w
amount_in_home_currency|Amount in company currency|n|c
hs_open_amount_in_home_currency|Open deal amount in company currency|n|c
deal_currency_code|Currency|e|w|USD=USD,EUR=EUR,GBP=GBP,PLN=PLN
hs_exchange_rate|Exchange rate|n|r
dealstage|Deal Stage|r|w
pipeline|Pipeline|e|w
hs_is_closed|Is Deal Closed?|b|c
hs_is_closed_won|Is Closed Won|b|c
hs_is_closed_lost|Is closed lost|b|c
hs_is_open_count|Is Open|n|c
closedate|Close Date|t|w
hs_deal_stage_probability|Deal probability|n|r
hs_projected_amount|Weighted amount|n|c
hs_projected_amount_in_home_currency|Weighted amount in company currency|n|c
hs_manual_forecast_category|Forecast category|e|w|OMIT=Not forecasted,PIPELINE,BEST_CASE,COMMIT,CLOSED
hs_priority|Priority|e|w|low,medium,high
dealtype|Deal Type|r|w|newbusiness=New Business,existingbusiness=Existing Business
description|Deal Description|a|w
hs_next_step|Next step|s|w
hs_next_meeting_start_time|Next meeting start time|t|c
hs_is_stalled|Is Stalled|b|r
hs_v2_date_entered_current_stage|Date entered current stage|t|r
hubspot_owner_id|Deal owner|e|w
hubspot_team_id|HubSpot Team|e|r
num_associated_contacts|Number of Associated Contacts|n|c
hs_num_target_accounts|Number of target accounts|n|c
hs_primary_associated_company|Primary Associated Company|n|c
notes_last_contacted|Last Contacted|t|r
notes_last_updated|Last Activity Date|t|r
notes_next_activity_date|Next Activity Date|t|r
num_notes|Number of Sales Activities|n|r
num_contacted_notes|Number of times contacted|n|r
hs_lastmodifieddate|Last Modified Date|t|r
createdate|Create Date|t|w
hs_object_id|Record ID|n|r
hs_merged_object_ids|Merged Deal IDs|m|r`,
  calls: `hs_call_title|Call Title|s|w
hs_call_body|Call notes|h|w
hs_call_direction|Call direction|e|w|INBOUND,OUTBOUND
hs_call_disposition|Call outcome|e|w|9d9162e7-6cf3-4944-bf63-4dff82258764=Busy,f240bbac-87c9-4f6e-bf70-924b57d47db7=Connected,a4c4c377-d246-4b32-a13b-75a56a4cd0ff=Left live message,b2cf5968-551e-4856-9783-52b3da59a7d0=Left voicemail,73a0d17f-1163-4015-bdd5-ec830791da20=No answer,17b47fee-58de-441e-a44c-c6300d46f273=Wrong number
hs_call_status|Call Status|e|w|BUSY,CALLING_CRM_USER,CANCELED,COMPLETED,CONNECTING,FAILED,IN_PROGRESS,MISSED,NO_ANSWER,QUEUED,RINGING
hs_call_duration|Call Duration|n|w
hs_call_source|Call Source|s|w
hs_call_from_number|From Number|p|w
hs_call_to_number|To Number|p|w
hs_activity_type|Call and meeting type|e|w`,
  emails: `hs_email_direction|Email Direction|e|w|EMAIL,INCOMING_EMAIL,FORWARDED_EMAIL
hs_email_status|Email send status|e|w|BOUNCED,FAILED,SCHEDULED,SENDING,SENT
hs_email_subject|Email subject|s|w
hs_email_text|Text body|a|w
hs_email_html|HTML body|h|w
hs_email_headers|Email headers|a|w
hs_email_from_email|Email from address|s|r
hs_email_to_email|Email to address|s|r
hs_email_open_count|Number of email opens|n|r
hs_email_click_count|Number of email clicks|n|r
hs_email_thread_id|Email thread ID|s|r
hs_email_message_id|Email message ID|s|r
hs_sequence_id|Sequence ID|n|r`,
  meetings: `hs_meeting_title|Meeting name|s|w
hs_meeting_body|Meeting description|h|w
hs_meeting_start_time|Meeting start time|t|w
hs_meeting_end_time|Meeting end time|t|w
hs_meeting_outcome|Meeting outcome|e|w|SCHEDULED,COMPLETED,RESCHEDULED,NO_SHOW,CANCELED
hs_meeting_location|Meeting location|s|w
hs_meeting_location_type|Meeting location type|e|w|ADDRESS,CUSTOM,PHONE
hs_meeting_external_url|External URL|s|w
hs_internal_meeting_notes|Internal meeting notes|h|w
hs_activity_type|Call and meeting type|e|w
hs_attendee_owner_ids|Attendee owners|m|w`,
  notes: `hs_note_body|Note body|h|w
hs_attachment_ids|Attached file IDs|m|w`,
  tasks: `hs_task_subject|Task Title|s|w
hs_task_body|Task Notes|h|w
hs_task_status|Task Status|e|w|NOT_STARTED,IN_PROGRESS,WAITING,COMPLETED,DEFERRED
hs_task_priority|Priority|e|w|NONE,LOW,MEDIUM,HIGH
hs_task_type|Task Type|e|w|TODO=To do,CALL,EMAIL,LINKED_IN_MESSAGE=Sales Navigator - InMail,LINKED_IN_CONNECT=Sales Navigator - Connection Request
hs_task_reminders|Reminders|s|w
hs_task_completion_date|Completed at|t|r
hs_queue_membership_ids|Queue|m|w`,
  communications: `hs_communication_channel_type|Channel Type|e|w|WHATS_APP=WhatsApp,LINKEDIN_MESSAGE=LinkedIn message,SMS=SMS
hs_communication_logged_from|Logged from|e|w|CRM=CRM
hs_communication_body|Communication body|h|w`,
};

/** What every activity has besides. */
export const activityPropertyTable = `hs_timestamp|Activity date|t|w
hubspot_owner_id|Activity assigned to|e|w
hubspot_team_id|HubSpot Team|e|r
hs_createdate|Create date|t|r
hs_lastmodifieddate|Last modified date|t|r
hs_object_id|Record ID|n|r
hs_created_by|Created by|n|r
hs_created_by_user_id|Created by user ID|n|r
hs_engagement_source|Record source|s|r
hs_body_preview|Body preview|s|r
hs_merged_object_ids|Merged record IDs|m|r`;
