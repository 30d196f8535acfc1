-- The body of a plan is called “Nội dung kế hoạch”. A finding without passages is known by its place (register/findings/
-- finding-key.ts), so its key takes the word along: what a person let stand keeps standing.
UPDATE plan_finding SET
  key = replace(key, 'Thân văn bản', 'Nội dung kế hoạch'),
  place = replace(place, 'Thân văn bản', 'Nội dung kế hoạch'),
  detail = replace(replace(detail, 'Thân văn bản', 'Nội dung kế hoạch'), 'thân văn bản', 'nội dung kế hoạch');
UPDATE draft_waiver SET key = replace(key, 'Thân văn bản', 'Nội dung kế hoạch');
