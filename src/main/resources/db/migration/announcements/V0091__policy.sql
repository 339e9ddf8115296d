-- Documents the pilot rests on, with number, date and issuer as far as they are known; each in one sentence, the text stays with its issuer.
insert into announcement (id, version, kind, subject_id, document_number, title, title_english, issuer, issuer_english, body,
                          body_english, status, prepared_at, issued_on, published_at)
values
    ('00000000-0000-7000-8000-000000000001', 0, 'POLICY', '00000000-0000-7000-8000-000000000001', '教职成〔2019〕6号', '“学历证书+若干职业技能等级证书”制度试点方案', 'Pilot plan of the system of a degree certificate and several vocational skill level certificates', '教育部、国家发展改革委、财政部、市场监管总局',
     'Ministry of Education, National Development and Reform Commission, Ministry of Finance, State Administration for Market Regulation', '启动1+X证书制度试点的文件。', 'The document that starts the 1+X certificate pilot.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', '2019-04-04', timestamptz '2019-04-04 00:00+08'),
    ('00000000-0000-7000-8000-000000000002', 0, 'POLICY', '00000000-0000-7000-8000-000000000002', '国发〔2019〕4号', '国家职业教育改革实施方案（职教20条）', 'Implementation plan of the national reform of vocational education (20 articles)', '国务院',
     'State Council', '提出职业教育改革二十条举措的文件。', 'The document that sets out the twenty measures of the reform of vocational education.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', null, timestamptz '2019-04-04 00:00+08'),
    ('00000000-0000-7000-8000-000000000003', 0, 'POLICY', '00000000-0000-7000-8000-000000000003', '人社部发〔2019〕34号', '职业技能等级证书监督管理办法（试行）', 'Measures for the supervision of vocational skill level certificates (trial)', '人力资源社会保障部、教育部',
     'Ministry of Human Resources and Social Security, Ministry of Education', '规定职业技能等级证书监督管理的文件。', 'The document on the supervision of vocational skill level certificates.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', '2019-04-23', timestamptz '2019-04-04 00:00+08'),
    ('00000000-0000-7000-8000-000000000004', 0, 'POLICY', '00000000-0000-7000-8000-000000000004', '教职成厅函〔2019〕19号', '1+X证书制度试点工作指导意见', 'Guiding opinions on the work of the 1+X certificate pilot', '教育部办公厅',
     'General Office of the Ministry of Education', '指导1+X证书制度试点工作的文件。', 'The document that guides the work of the 1+X certificate pilot.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', null, timestamptz '2019-04-04 00:00+08'),
    ('00000000-0000-7000-8000-000000000005', 0, 'POLICY', '00000000-0000-7000-8000-000000000005', '教职成司函〔2020〕4号', '职业技能等级证书信息管理服务平台试运行', 'Trial run of the information management service platform for vocational skill level certificates', '教育部职业教育与成人教育司',
     'Department of Vocational and Adult Education, Ministry of Education', '关于平台试运行的文件。', 'The document on the trial run of the platform.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', null, timestamptz '2019-04-04 00:00+08'),
    ('00000000-0000-7000-8000-000000000006', 0, 'POLICY', '00000000-0000-7000-8000-000000000006', '', '职业技能等级标准开发指南（试行）（2020年版）', 'Guide to the development of vocational skill level standards (trial, 2020 edition)', '国家职业教育指导咨询委员会',
     'National Vocational Education Guidance and Advisory Committee', '指导职业技能等级标准开发的文件。', 'The guide to the development of vocational skill level standards.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', '2020-06-19', timestamptz '2019-04-04 00:00+08'),
    ('00000000-0000-7000-8000-000000000007', 0, 'POLICY', '00000000-0000-7000-8000-000000000007', '国办发〔2015〕58号', '推广随机抽查规范事中事后监管', 'Spread of random checks to regulate supervision during and after the event', '国务院办公厅',
     'General Office of the State Council', '关于“双随机、一公开”监管的文件。', 'A document on supervision by double random, one open.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', null, timestamptz '2019-04-04 00:00+08'),
    ('00000000-0000-7000-8000-000000000008', 0, 'POLICY', '00000000-0000-7000-8000-000000000008', '国发〔2019〕5号', '在市场监管领域全面推行部门联合“双随机、一公开”监管', 'Joint supervision by double random, one open in market regulation', '国务院',
     'State Council', '关于部门联合“双随机、一公开”监管的文件。', 'A document on joint supervision by double random, one open.',
     'PUBLISHED', timestamptz '2019-04-04 00:00+08', null, timestamptz '2019-04-04 00:00+08');

-- The lists put papers of unknown date at their end.
create index announcement_in_order on announcement (coalesce(issued_on, '-infinity'), id) where status <> 'PREPARED';
