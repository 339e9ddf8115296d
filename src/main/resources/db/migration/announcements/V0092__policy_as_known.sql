-- Says of each document only what is known of it: where the title or the issuers are not, it is described by its number.
update announcement set issuer = '教育部、国家发展改革委、财政部等部门',
    issuer_english = 'Ministry of Education, National Development and Reform Commission, Ministry of Finance and others'
where id = '00000000-0000-7000-8000-000000000001';
update announcement set title = '“职教20条”', title_english = 'The twenty articles on vocational education',
    body = '通称“职教20条”的文件。', body_english = 'The document known as the twenty articles on vocational education.'
where id = '00000000-0000-7000-8000-000000000002';
update announcement set issuer = '人力资源社会保障部', issuer_english = 'Ministry of Human Resources and Social Security'
where id = '00000000-0000-7000-8000-000000000003';
update announcement set title = '关于“双随机、一公开”的文件', title_english = 'Document on “double random, one open”',
    body = '关于“双随机、一公开”的文件。', body_english = 'A document on “double random, one open”.'
where id in ('00000000-0000-7000-8000-000000000007', '00000000-0000-7000-8000-000000000008');
-- Its day is not known, its year is: it does not stand in a list of 2019.
update announcement set published_at = timestamptz '2020-01-01 00:00+08' where id = '00000000-0000-7000-8000-000000000005';
