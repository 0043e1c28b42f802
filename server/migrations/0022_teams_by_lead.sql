create index teams_by_lead on teams (company_id, lead_id);
